// Native enums: SqlTypes.NAMED_ENUM
// except h2 6.6 limit "no type mapping": Hibernate 6.6 knows no named enums on H2; `EnumType.STRING` gives a native enum there
// except * 6.2 absent "NAMED_ENUM": `NAMED_ENUM` came with Hibernate 6.3
// except sqlite * unsupported "(NAMED_ENUM)": SQLite has no enum types
// except mariadb * unsupported "(NAMED_ENUM)": MariaDB has no enum types with names; `SqlTypes.ENUM` gives a native enum there
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Cars {
    @Id Long id;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.NAMED_ENUM) Paint paint;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.NAMED_ENUM) @Column(nullable = false) Paint inside;
    @JdbcTypeCode(SqlTypes.NAMED_ENUM) Paint below; // after
}

enum Paint {
    BLUE, RED,
    GREEN // after
}
