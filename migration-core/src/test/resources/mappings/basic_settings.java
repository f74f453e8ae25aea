// Types by settings: preferred types, storage of zones, national characters
// with hibernate.type.preferred_uuid_jdbc_type=CHAR
// with hibernate.type.preferred_boolean_jdbc_type=SMALLINT
// with hibernate.type.preferred_duration_jdbc_type=BIGINT
// with hibernate.type.preferred_instant_jdbc_type=TIMESTAMP
// with hibernate.timezone.default_storage=NORMALIZE
// with hibernate.use_nationalized_character_data=true
import java.time.*;

@Entity
class Preferred {
    @Id UUID id;
    boolean flag;
    Duration span;
    Instant at;
    OffsetDateTime zoned;
    @Column(length = 40) String text;
    @Lob String large;
    char letter;
    UUID later; // after
    Instant laterToo; // after
}
