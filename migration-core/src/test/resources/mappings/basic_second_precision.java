// Fractions of a second by @Column(secondPrecision)
// except * 6.2 absent "secondPrecision": `secondPrecision` is of Jakarta Persistence 3.2
// except * 6.6 absent "secondPrecision": `secondPrecision` is of Jakarta Persistence 3.2
// except sqlite 7.4 unsupported "the next state is not seen": SQLite has no fractions of a second in types
import java.time.*;

@Entity
class SecondFractions {
    @Id Long id;
    @Column(secondPrecision = 0) LocalDateTime seconds;
    @Column(secondPrecision = 3) LocalDateTime millis; // before
    @Column(secondPrecision = 6) LocalDateTime millis; // after
    @Column(secondPrecision = 3) LocalTime atTime;
    @Column(secondPrecision = 3) Instant atInstant;
}
