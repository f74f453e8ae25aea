// hibernate.default_schema
// with hibernate.default_schema=app_default
// except sqlite * unsupported "unknown database": An SQLite database has no schemas; other files that a connection attaches are none of it

@Entity
class Housed {
    @Id @GeneratedValue Long id;
    @ManyToOne HousedElsewhere elsewhere;
    @Column(unique = true) String note; // after
}

@Entity
@Table(schema = "app_elsewhere")
class HousedElsewhere { @Id Long id; @ManyToOne Housed back; }
