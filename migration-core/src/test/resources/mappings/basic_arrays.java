// Arrays and collections as arrays
// except h2 6.2 limit "no type mapping": Hibernate 6.2 knows no collections as arrays on H2
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Lists {
    @Id Long id;
    String[] words;
    Integer[] numbers;
    int[] primitives;
    Long[] longs;
    boolean[] flags;
    UUID[] keys;
    java.time.LocalDate[] days;
    @Column(length = 20) String[] shortWords;
    @JdbcTypeCode(SqlTypes.ARRAY) List<String> listed;
    @JdbcTypeCode(SqlTypes.ARRAY) Set<Integer> unordered;
    java.math.BigDecimal[] amounts;
    String[] later; // after
}
