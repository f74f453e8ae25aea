// @Table(catalog)
// except h2 * unsupported "APP_CATALOG": An H2 database has one catalog, itself

@Entity
@Table(catalog = "app_catalog", schema = "app_schema")
class Catalogued {
    @Id Long id;
    String note; // after
}
