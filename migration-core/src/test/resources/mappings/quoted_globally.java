// hibernate.globally_quoted_identifiers
// with hibernate.globally_quoted_identifiers_skip_column_definitions=true
// with hibernate.globally_quoted_identifiers=true

@Entity
@Table(name = "Mixed Table", indexes = @Index(name = "mixed_index", columnList = "Group"))
class QuotedOne {
    @Id @GeneratedValue Long id;
    @Column(name = "Group") String group;
    @Column(name = "order") int order;
    @ManyToOne QuotedOne parentOne;
    @ElementCollection Set<String> someWords;
    @Enumerated(EnumType.STRING) Mood mood;
    @Column(name = "Check", columnDefinition = "varchar(9)") String later; // after
}

enum Mood {
    GOOD,
    BAD // after
}
