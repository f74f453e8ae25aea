// Maps: keys that are basic, enums, embeddables, entities, attributes of the value

@Entity
class Catalogues {
    @Id Long id;
    @ElementCollection Map<String, String> basic;
    @ElementCollection @MapKeyColumn(name = "lang", length = 5) @Column(name = "label", nullable = false) Map<String, String> labels;
    @ElementCollection @MapKeyEnumerated(EnumType.ORDINAL) Map<Tongue, String> byOrdinal;
    @ElementCollection @MapKeyEnumerated(EnumType.STRING) Map<Tongue, String> byName;
    @ElementCollection @MapKeyTemporal(TemporalType.DATE) Map<Date, String> byDate;
    @ElementCollection Map<Shelf, Integer> byEmbeddable;
    @ElementCollection @MapKeyJoinColumn(name = "reader") Map<Reader, Integer> byEntity;
    @ElementCollection Map<String, Shelf> toEmbeddable;
    @OneToMany @MapKey(name = "nick") Map<String, Reader> byAttribute;
    @OneToMany @JoinColumn(name = "catalogue") @MapKeyColumn(name = "nick_key") Map<String, Reader> inTarget;
    @ManyToMany @JoinTable(name = "catalogue_readers") @MapKeyColumn(name = "role") Map<String, Reader> many;
    @ElementCollection Map<String, Integer> later; // after
}

enum Tongue { EN, DE }

@Embeddable
class Shelf {
    String hall;
    int level;
    public boolean equals(Object other) { return this == other; }
    public int hashCode() { return 1; }
}

@Entity
class Reader {
    @Id Long id;
    String nick;
}
