// Duration as an interval
// except postgresql 6.2 limit "interval second type with scale > 6": Hibernate 6.2 writes intervals with nine fractional digits, PostgreSQL has six
// except sqlite * unsupported "(INTERVAL_SECOND)": SQLite has no intervals
// except mariadb * unsupported "(INTERVAL_SECOND)": MariaDB has no type for intervals
import java.time.Duration;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Intervals {
    @Id Long id;
    @JdbcTypeCode(SqlTypes.INTERVAL_SECOND) Duration asInterval;
    @JdbcTypeCode(SqlTypes.INTERVAL_SECOND) Duration later; // after
}
