// Several schemas: @Table(schema)
// except sqlite * unsupported "unknown database": An SQLite database has no schemas; other files that a connection attaches are none of it

@Entity
@Table(schema = "app_one")
class InOne {
    @Id @GeneratedValue Long id;
    @ManyToOne InTwo two;
    @ElementCollection @CollectionTable(schema = "app_one") Set<String> words;
    String note; // after
}

@Entity
@Table(schema = "app_two", indexes = @Index(name = "ix_in_two", columnList = "name"), uniqueConstraints = @UniqueConstraint(name = "uq_in_two", columnNames = "name"))
class InTwo {
    @Id @GeneratedValue(generator = "two_gen") @SequenceGenerator(name = "two_gen", schema = "app_two", sequenceName = "two_seq") Long id;
    @Column(length = 50) String name;
}

@Entity // after
@Table(schema = "app_three") // after
class InThree { @Id Long id; } // after
