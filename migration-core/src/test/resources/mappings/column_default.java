// @ColumnDefault
// leaves column-default-changed
import org.hibernate.annotations.ColumnDefault;

@Entity
class Defaults {
    @Id Long id;
    @ColumnDefault("'new'") String state; // before
    @ColumnDefault("'fresh'") String state; // after
    @ColumnDefault("0") int count;
    @ColumnDefault("-1") Integer negative;
    @ColumnDefault("1.50") @Column(precision = 10, scale = 2) java.math.BigDecimal amount;
    @ColumnDefault("false") boolean switchedOff;
    @ColumnDefault("true") @Column(nullable = false) Boolean switchedOn;
    @ColumnDefault("current_timestamp") java.time.LocalDateTime madeAt;
    @ColumnDefault("current_date") java.time.LocalDate onDay;
    @ColumnDefault("'it''s'") String quoted;
    @ColumnDefault("''") String emptyText;
    @ColumnDefault("7") Integer goes; // before
    Integer goes; // after
    @ColumnDefault("'later'") @Column(nullable = false) String later; // after
}
