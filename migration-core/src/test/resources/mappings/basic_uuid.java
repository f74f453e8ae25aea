// UUID: native, as characters, as bytes
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class KeyCards {
    @Id UUID id;
    UUID other;
    @JdbcTypeCode(SqlTypes.CHAR) UUID letters;
    @JdbcTypeCode(SqlTypes.VARCHAR) UUID text;
    @JdbcTypeCode(SqlTypes.BINARY) UUID bytes;
    @Column(nullable = false, unique = true) UUID later; // after
}
