// Inheritance: joined tables, with and without discriminator

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
class Person { @Id Long id; String name; }

@Entity
class Employee extends Person { String office; }

@Entity
@PrimaryKeyJoinColumn(name = "manager_id", foreignKey = @ForeignKey(name = "fk_manager"))
class Manager extends Employee { int level; }

@Entity // after
class Guest extends Person { String host; } // after

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "kind")
class Deal { @Id Long id; }

@Entity
class Lease extends Deal { int months; }
