// hibernate.default_catalog
// with hibernate.default_catalog=app_catalog

@Entity
class CataloguedByDefault {
    @Id @GeneratedValue Long id;
    @ManyToOne CataloguedByDefault up;
    String note; // after
}
