// Attributes that change: nullability, type, name of a table that stays
// leaves unique-dropped

@Entity
class Changing {
    @Id Long id;
    @Column(nullable = false) String loosened; // before
    String loosened; // after
    String tightened; // before
    @Column(nullable = false) String tightened; // after
    @Column(length = 100) String narrowed;
    int retyped; // before
    java.math.BigDecimal retyped; // after
    @Column(unique = true) String freed; // before
    String freed; // after
    String gone; // before
    int added; // after
}
