// @Table(catalog)

@Entity
@Table(catalog = "app_catalog", schema = "app_schema")
class Catalogued {
    @Id Long id;
    String note; // after
}
