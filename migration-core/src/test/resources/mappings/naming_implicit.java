// hibernate.implicit_naming_strategy, by component paths
// with hibernate.implicit_naming_strategy=component-path
// leaves unique-dropped

@Entity
class Pathed {
    @Id Long id;
    @Embedded Way first;
    @Embedded Way second;
    @ManyToOne Pathed nextOne;
    @ElementCollection Set<Way> ways;
    @Column(unique = true) Integer laterOne; // after
}

@Embeddable
class Way {
    String street;
    int metres; // after
}
