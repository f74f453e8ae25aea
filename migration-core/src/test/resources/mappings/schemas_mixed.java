// Several schemas: a foreign key from a named schema to the default one
// except h2 * limit "not found": Hibernate names the table without its schema, and H2 then looks for it beside the one that refers to it; set `hibernate.default_schema=PUBLIC`
// except sqlite * unsupported "unknown database": An SQLite database has no schemas; other files that a connection attaches are none of it

@Entity
@Table(schema = "app_mixed")
class Outside {
    @Id Long id;
    @ManyToOne Inside inside;
    String note; // after
}

@Entity
class Inside { @Id Long id; }
