// Fractions of a second by @Column(precision)
// except * 7.4 limit "the next state is not seen": Since 6.5 Hibernate takes no fractions from `precision`; use `@FractionalSeconds`, or `secondPrecision` with 7
// except * 6.6 limit "the next state is not seen": Since 6.5 Hibernate takes no fractions from `precision`; use `@FractionalSeconds`, or `secondPrecision` with 7
// except sqlite 6.2 unsupported "the next state is not seen": SQLite has no fractions of a second in types
import java.time.*;

@Entity
class Fractions {
    @Id Long id;
    @Column(precision = 0) LocalDateTime seconds;
    @Column(precision = 3) LocalDateTime millis; // before
    @Column(precision = 6) LocalDateTime millis; // after
    @Column(precision = 3) Instant atInstant;
    @Column(precision = 3) LocalTime atTime;
    @Column(precision = 3) OffsetDateTime zoned;
    @Column(precision = 9) Duration nanos;
}
