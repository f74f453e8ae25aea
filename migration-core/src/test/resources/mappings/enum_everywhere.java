// Enums in embeddables, element collections, map keys and discriminated subclasses; ids

@Entity
class Rooms {
    @Id Long id;
    @Embedded Door door;
    @ElementCollection @Enumerated(EnumType.STRING) Set<Material> floors;
    @ElementCollection @MapKeyEnumerated(EnumType.STRING) Map<Material, Integer> amounts;
    @ElementCollection List<Material> ordinals;
}

@Embeddable
class Door {
    @Enumerated(EnumType.STRING) Material material;
}

enum Material {
    WOOD, STEEL,
    GLASS // after
}

@Entity
class MaterialNotes {
    @Id @Enumerated(EnumType.STRING) Material material;
    String note;
}
