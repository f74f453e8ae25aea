// XML
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Papers {
    @Id Long id;
    @JdbcTypeCode(SqlTypes.SQLXML) String text;
    @JdbcTypeCode(SqlTypes.SQLXML) Map<String, String> map;
    @JdbcTypeCode(SqlTypes.SQLXML) String later; // after
}
