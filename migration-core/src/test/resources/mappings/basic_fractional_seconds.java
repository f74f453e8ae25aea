// Fractions of a second by @FractionalSeconds
// except * 6.2 absent "FractionalSeconds": `@FractionalSeconds` came with Hibernate 6.5
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
