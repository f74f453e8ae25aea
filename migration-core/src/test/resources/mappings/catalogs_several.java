// @Table(catalog), several
// with hibernate.default_catalog=app_catalog
// except h2 * unsupported "several databases": The scripts of a module run in one database
// except mariadb * unsupported "several databases": The scripts of a module run in one database
// except sqlite * unsupported "several databases": The scripts of a module run in one database

@Entity
@Table(catalog = "other_catalog")
class CataloguedElsewhere {
    @Id Long id;
    String note; // after
}
