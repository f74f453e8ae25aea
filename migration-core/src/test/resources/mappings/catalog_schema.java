// @Table(catalog, schema)
// except sqlite * unsupported "unknown database": An SQLite database has no schemas; other files that a connection attaches are none of it

@Entity
@Table(catalog = "app_catalog", schema = "app_schema")
class CataloguedToo {
    @Id Long id;
    String note; // after
}
