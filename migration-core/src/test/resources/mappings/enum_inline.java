// Native enums: SqlTypes.ENUM
// except postgresql * unsupported "ENUM)": PostgreSQL has no enum type without a name
// except * 6.2 absent "variable ENUM": `SqlTypes.ENUM` came with Hibernate 6.3
// except sqlite * unsupported "(ENUM)": SQLite has no enum types
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Boats {
    @Id Long id;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.ENUM) Hull hull;
    String note; // after
}

enum Hull { WOODEN, STEELEN }
