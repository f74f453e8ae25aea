// @Generated, @CreationTimestamp, @UpdateTimestamp, @CurrentTimestamp
import java.time.Instant;
import org.hibernate.annotations.*;

@Entity
class Stamps {
    @Id Long id;
    @CreationTimestamp Instant created;
    @UpdateTimestamp Instant updated;
    @CurrentTimestamp Instant current;
    @Generated @ColumnDefault("'x'") String made;
    @Generated(sql = "'y'") String bySql;
    @CreationTimestamp @Column(nullable = false, updatable = false) Instant later; // after
}
