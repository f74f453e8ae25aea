// @EnumeratedValue
// except * 6.2 absent "EnumeratedValue": `@EnumeratedValue` is of Jakarta Persistence 3.2
// except * 6.6 absent "EnumeratedValue": `@EnumeratedValue` is of Jakarta Persistence 3.2

@Entity
class Seats {
    @Id Long id;
    Comfort byNumber;
    @Enumerated(EnumType.STRING) Letter1 byLetter;
}

enum Comfort {
    HARD(10), SOFT(20),
    KING(30), // after
    ;
    @EnumeratedValue final int level;
    Comfort(int level) { this.level = level; }
}

enum Letter1 {
    A("a"), B("b"),
    C("c"), // after
    ;
    @EnumeratedValue final String letter;
    Letter1(String letter) { this.letter = letter; }
}
