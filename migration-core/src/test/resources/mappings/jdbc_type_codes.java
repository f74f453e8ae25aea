// @JdbcTypeCode that chooses another column type; @JdbcType, @JavaType, @Type
import org.hibernate.annotations.*;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.*;

@Entity
class Coded {
    @Id Long id;
    @JdbcTypeCode(SqlTypes.TINYINT) int tiny;
    @JdbcTypeCode(SqlTypes.SMALLINT) int small;
    @JdbcTypeCode(SqlTypes.NUMERIC) long asNumeric;
    @JdbcTypeCode(SqlTypes.DECIMAL) @Column(precision = 12, scale = 3) double asDecimal;
    @JdbcTypeCode(SqlTypes.REAL) double asReal;
    @JdbcTypeCode(SqlTypes.FLOAT) double asFloat;
    @JdbcTypeCode(SqlTypes.BIT) boolean bit;
    @JdbcTypeCode(SqlTypes.CHAR) boolean letter;
    @JdbcTypeCode(SqlTypes.INTEGER) boolean number;
    @JdbcTypeCode(SqlTypes.VARBINARY) byte[] bytes;
    @JdbcTypeCode(SqlTypes.TIMESTAMP_UTC) java.time.Instant utc;
    @JdbcTypeCode(SqlTypes.TIMESTAMP_WITH_TIMEZONE) java.time.Instant zoned;
    @JdbcTypeCode(SqlTypes.TIMESTAMP) java.time.Instant plain;
    @org.hibernate.annotations.JdbcType(VarcharJdbcType.class) @Column(length = 8) Integer asText;
    @JdbcTypeCode(SqlTypes.TINYINT) Integer later; // after
    @JdbcTypeCode(SqlTypes.SMALLINT) int grows; // before
    @JdbcTypeCode(SqlTypes.INTEGER) int grows; // after
}
