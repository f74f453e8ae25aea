// Several schemas: a foreign key from a named schema to `hibernate.default_schema=PUBLIC`
// with hibernate.default_schema=PUBLIC
// except sqlite * unsupported "unknown database": An SQLite database has no schemas; other files that a connection attaches are none of it

@Entity
@Table(schema = "app_mixed_too")
class OutsideToo {
    @Id Long id;
    @ManyToOne InsideToo inside;
    String note; // after
}

@Entity
class InsideToo { @Id @GeneratedValue Long id; }
