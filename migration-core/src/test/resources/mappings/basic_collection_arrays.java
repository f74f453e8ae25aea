// Collections as arrays
// except h2 6.2 limit "no type mapping": Hibernate 6.2 writes no collections as arrays
// except postgresql 6.2 limit "no type mapping": Hibernate 6.2 writes no collections as arrays
// except sqlite 7.4 unsupported "(ARRAY)": SQLite has no arrays; Hibernate 6 stores a collection as bytes there, Hibernate 7 no more
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Collections1 {
    @Id Long id;
    @JdbcTypeCode(SqlTypes.ARRAY) List<String> listed;
    @JdbcTypeCode(SqlTypes.ARRAY) Set<Integer> unordered;
    @JdbcTypeCode(SqlTypes.ARRAY) List<Long> later; // after
}
