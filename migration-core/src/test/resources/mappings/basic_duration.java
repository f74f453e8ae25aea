// Duration: as a number
import java.time.Duration;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Spans {
    @Id Long id;
    Duration usual;
    @JdbcTypeCode(SqlTypes.BIGINT) Duration nanos;
    Duration later; // after
}
