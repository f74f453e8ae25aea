// hibernate.physical_naming_strategy, in snake case
// with hibernate.physical_naming_strategy=org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy

@Entity
class SnakeCased {
    @Id @GeneratedValue Long snakeId;
    @Column(length = 50) String camelHump; // before
    @Column(length = 99) String camelHump; // after
    @Column(name = "explicitName") String other;
    @ManyToOne SnakeCased nextOne;
    @ElementCollection Set<String> manyWords;
    @ManyToMany Set<SnakeCased> bestFriends;
    @Column(unique = true) Integer laterOne; // after
}
