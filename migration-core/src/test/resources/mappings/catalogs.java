// @Table(catalog)

@Entity
@Table(catalog = "app_catalog")
class Catalogued {
    @Id @GeneratedValue(strategy = GenerationType.TABLE) Long id;
    @ElementCollection @CollectionTable(catalog = "app_catalog") Set<String> words;
    @ManyToOne Uncatalogued other;
    String note; // after
}

@Entity
class Uncatalogued { @Id @GeneratedValue Long id; @ManyToMany Set<Catalogued> many; }
