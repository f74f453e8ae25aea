// JSON: a map, a list, an embeddable
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Documents {
    @Id Long id;
    @JdbcTypeCode(SqlTypes.JSON) Map<String, String> map;
    @JdbcTypeCode(SqlTypes.JSON) List<String> list;
    @JdbcTypeCode(SqlTypes.JSON) @Column(nullable = false) Map<String, String> later; // after
}
