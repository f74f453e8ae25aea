// Duration: as a number and as an interval
import java.time.Duration;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Spans {
    @Id Long id;
    Duration usual;
    @JdbcTypeCode(SqlTypes.INTERVAL_SECOND) Duration asInterval;
    @JdbcTypeCode(SqlTypes.BIGINT) Duration nanos;
    @JdbcTypeCode(SqlTypes.INTERVAL_SECOND) Duration later; // after
}
