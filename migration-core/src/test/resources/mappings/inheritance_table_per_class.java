// Inheritance: a table for each class

@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
abstract class Account {
    @Id @GeneratedValue Long id;
    @Column(unique = true) String number;
    @ManyToOne Account parent;
    String note; // after
}

@Entity
class Savings extends Account { double rate; }

@Entity
class Checking extends Account { long limitCents; }
