// Envers in a schema of its own
// with envers
// with org.hibernate.envers.default_schema=app_audit
// except sqlite * unsupported "unknown database": An SQLite database has no schemas; other files that a connection attaches are none of it

@Entity
@org.hibernate.envers.Audited
class Watched {
    @Id Long id;
    String name;
    String later; // after
}
