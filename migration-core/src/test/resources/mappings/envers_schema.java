// Envers in a schema of its own
// with envers
// with org.hibernate.envers.default_schema=app_audit

@Entity
@org.hibernate.envers.Audited
class Watched {
    @Id Long id;
    String name;
    String later; // after
}
