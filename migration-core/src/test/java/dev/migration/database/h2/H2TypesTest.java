package dev.migration.database.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.dialect.h2.H2Dialect;
import dev.migration.dialect.h2.H2Settings;
import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.DataType.Family;
import dev.migration.schema.QualifiedName;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All types that Hibernate writes on H2, and some more. */
final class H2TypesTest {
    private static final List<DataType> TYPES = List.of(
            new DataType("varchar(255)", Family.TEXT, 255, null, List.of()),
            new DataType("varchar", Family.TEXT, null, null, List.of()),
            new DataType("clob", Family.TEXT, null, null, List.of()),
            new DataType("clob(100)", Family.TEXT, 100, null, List.of()),
            new DataType("char(3)", Family.FIXED_TEXT, 3, null, List.of()),
            new DataType("tinyint", Family.INTEGER, 1, null, List.of()),
            new DataType("smallint", Family.INTEGER, 2, null, List.of()),
            new DataType("integer", Family.INTEGER, 4, null, List.of()),
            new DataType("bigint", Family.INTEGER, 8, null, List.of()),
            new DataType("numeric(38,2)", Family.DECIMAL, 38, 2, List.of()),
            new DataType("real", Family.FLOATING, 4, null, List.of()),
            new DataType("double precision", Family.FLOATING, 8, null, List.of()),
            new DataType("varbinary(255)", Family.BINARY, 255, null, List.of()),
            new DataType("blob", Family.BINARY, null, null, List.of()),
            new DataType("time(0)", Family.TIME, 0, null, List.of()),
            new DataType("timestamp(6)", Family.TIMESTAMP, 6, null, List.of()),
            new DataType("timestamp(6) with time zone", Family.TIMESTAMP_WITH_TIME_ZONE, 6, null, List.of()),
            new DataType("enum('A', 'it''s')", Family.ENUM, null, null, List.of("A", "it's")),
            DataType.other("time(3) with time zone"),
            DataType.other("boolean"),
            DataType.other("date"),
            DataType.other("uuid"),
            DataType.other("json"),
            DataType.other("json(9)"),
            DataType.other("binary(16)"),
            DataType.other("java_object"),
            DataType.other("varchar_ignorecase(9)"),
            DataType.other("decfloat"),
            DataType.other("decfloat(9)"),
            DataType.other("geometry"),
            DataType.other("geometry(point, 4326)"),
            DataType.other("interval second(9, 6)"),
            DataType.other("interval year(2)"),
            DataType.other("interval day(3) to second(4)"),
            DataType.other("interval year(2) to month"),
            DataType.other("varchar(20) array"),
            DataType.other("integer array[4]"),
            DataType.other("enum('A', 'B') array"),
            DataType.other("integer array[2] array[3]"),
            DataType.other("row(a integer, \"B b\" varchar(3) array)"),
            DataType.other("email"),
            DataType.other("away.email"));

    @Test
    void everyTypeIsReadAsPeopleWriteItAndCanBeWrittenSo() throws SQLException {
        List<String> written = TYPES.stream().map(DataType::sql).toList();
        assertThat(read(written)).containsExactlyElementsOf(TYPES);
    }

    @Test
    void otherSpellingsAreTheSameTypes() throws SQLException {
        List<String> other = List.of(
                "character varying(255)", "float(53)", "float(24)", "decimal(38, 2)", "timestamp", "char", "int");
        assertThat(read(other).stream().map(DataType::sql))
                .containsExactly(
                        "varchar(255)",
                        "double precision",
                        "real",
                        "numeric(38,2)",
                        "timestamp(6)",
                        "char(1)",
                        "integer");
    }

    private static List<DataType> read(List<String> types) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
                Statement statement = connection.createStatement()) {
            statement.execute("create schema away");
            statement.execute("create domain email as varchar(80)");
            statement.execute("create domain away.email as varchar(80)");
            List<String> columns = new ArrayList<>();
            types.forEach(type -> columns.add("c" + columns.size() + " " + type));
            statement.execute("create table t (" + String.join(", ", columns) + ")");
            Stream<Column> read = new H2Catalog(new H2Dialect(H2Settings.DEFAULTS))
                    .read(connection, List.of()).table(QualifiedName.of("t")).orElseThrow().columns().stream();
            return read.map(Column::type).toList();
        }
    }
}
