// Collections as arrays
// except * 6.2 limit "no type mapping": Hibernate 6.2 writes no collections as arrays
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Collections1 {
    @Id Long id;
    @JdbcTypeCode(SqlTypes.ARRAY) List<String> listed;
    @JdbcTypeCode(SqlTypes.ARRAY) Set<Integer> unordered;
    @JdbcTypeCode(SqlTypes.ARRAY) List<Long> later; // after
}
