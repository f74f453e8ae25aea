// Fractions of a second by @FractionalSeconds
// except * 6.2 absent "FractionalSeconds": `@FractionalSeconds` came with Hibernate 6.5
// except sqlite 6.6 unsupported "the next state is not seen": SQLite has no fractions of a second in types
// except sqlite 7.4 unsupported "the next state is not seen": SQLite has no fractions of a second in types
import java.time.*;
import org.hibernate.annotations.FractionalSeconds;

@Entity
class Fractional {
    @Id Long id;
    @FractionalSeconds(0) LocalDateTime seconds;
    @FractionalSeconds(3) LocalDateTime millis; // before
    @FractionalSeconds(6) LocalDateTime millis; // after
    @FractionalSeconds(3) Instant atInstant;
    @FractionalSeconds(3) OffsetDateTime zoned;
}
