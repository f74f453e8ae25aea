// Arrays of enums

@Entity
class Palettes {
    @Id Long id;
    Shade[] ordinals;
    @Enumerated(EnumType.STRING) Shade[] names;
    @Enumerated(EnumType.STRING) Shade[] later; // after
}

enum Shade { LIGHT, DARK }
