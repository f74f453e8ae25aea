// @Enumerated: a constant that goes
// leaves column-type-changed
// leaves check-changed

@Entity
class Shirts {
    @Id Long id;
    @Enumerated(EnumType.STRING) Size size;
    String note; // after
}

enum Size {
    SMALL,
    MEDIUM, // before
    LARGE
}
