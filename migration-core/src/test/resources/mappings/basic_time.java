// Dates and times: java.time, java.util.Date, java.sql types
import java.time.*;

@Entity
class Moments {
    @Id Long id;
    LocalDate onDay;
    LocalTime atTime;
    LocalDateTime dayAndTime;
    Instant atInstant;
    @Temporal(TemporalType.DATE) Date utilDate;
    @Temporal(TemporalType.TIME) Date utilTime;
    @Temporal(TemporalType.TIMESTAMP) Date utilTimestamp;
    @Temporal(TemporalType.TIMESTAMP) Calendar calendar;
    java.sql.Date sqlDate;
    java.sql.Time sqlTime;
    java.sql.Timestamp sqlTimestamp;
    Year inYear;
    Month inMonth;
    DayOfWeek weekday;
    ZoneOffset shift;
    ZoneId inZone;
    TimeZone timeZone;
    LocalDateTime becomesInstant; // before
    Instant becomesInstant; // after
    LocalDate later; // after
}
