// Zoned times: @TimeZoneStorage in each form
import java.time.*;
import org.hibernate.annotations.TimeZoneColumn;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;

@Entity
class Zoned {
    @Id Long id;
    OffsetDateTime usual;
    ZonedDateTime usualZone;
    OffsetTime usualTime;
    @TimeZoneStorage(TimeZoneStorageType.NATIVE) OffsetDateTime nativeOne;
    @TimeZoneStorage(TimeZoneStorageType.NORMALIZE) OffsetDateTime normalized;
    @TimeZoneStorage(TimeZoneStorageType.NORMALIZE_UTC) ZonedDateTime utc;
    @TimeZoneStorage(TimeZoneStorageType.AUTO) ZonedDateTime auto;
    @TimeZoneStorage(TimeZoneStorageType.COLUMN) OffsetDateTime withColumn;
    @TimeZoneStorage(TimeZoneStorageType.COLUMN) @TimeZoneColumn(name = "its_zone") ZonedDateTime named;
    @TimeZoneStorage(TimeZoneStorageType.COLUMN) OffsetTime timeWithColumn;
    @TimeZoneStorage(TimeZoneStorageType.NORMALIZE) OffsetDateTime moves; // before
    @TimeZoneStorage(TimeZoneStorageType.COLUMN) OffsetDateTime moves; // after
}
