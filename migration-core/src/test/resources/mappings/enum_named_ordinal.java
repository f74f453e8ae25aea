// Native enums: SqlTypes.NAMED_ORDINAL_ENUM
// except h2 6.6 limit "no type mapping": Hibernate 6.6 knows no named enums on H2; `EnumType.STRING` gives a native enum there
// except h2 7.4 limit "Unknown data type": Hibernate writes no domain for it on H2
// except * 6.2 absent "NAMED_ORDINAL_ENUM": `NAMED_ORDINAL_ENUM` came with Hibernate 6.5
// except sqlite * unsupported "(NAMED_ORDINAL_ENUM)": SQLite has no enum types
// except mariadb * unsupported "(NAMED_ORDINAL_ENUM)": MariaDB has no enum types with names; `SqlTypes.ENUM` gives a native enum there
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Planes {
    @Id Long id;
    @JdbcTypeCode(SqlTypes.NAMED_ORDINAL_ENUM) Wing wing;
    @JdbcTypeCode(SqlTypes.NAMED_ORDINAL_ENUM) Wing later; // after
}

enum Wing { STRAIGHT, SWEPT }
