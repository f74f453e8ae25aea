// Numbers: integers, floats, BigDecimal with precision and scale, BigInteger

@Entity
class Figures {
    @Id Long id;
    byte small;
    Byte smallWrapped;
    short medium;
    int whole;
    Integer wholeWrapped;
    long large;
    float single;
    Float singleWrapped;
    double twice;
    Double twiceWrapped;
    java.math.BigDecimal money;
    java.math.BigInteger big;
    @Column(precision = 10, scale = 2) java.math.BigDecimal price; // before
    @Column(precision = 14, scale = 4) java.math.BigDecimal price; // after
    @Column(precision = 20) java.math.BigInteger counted;
    @Column(precision = 10) double rough;
    int growing; // before
    long growing; // after
}
