package dev.migration.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.database.PostgreSqlFixture;
import dev.migration.dialect.postgresql.PostgreSqlDialect;
import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.DataType.Family;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All types that Hibernate writes on PostgreSQL, and some more. */
final class PostgreSqlTypesTest {
    private static final List<DataType> TYPES = List.of(
            new DataType("varchar(255)", Family.TEXT, 255, null, List.of()),
            new DataType("varchar", Family.TEXT, null, null, List.of()),
            new DataType("text", Family.TEXT, null, null, List.of()),
            new DataType("char(3)", Family.FIXED_TEXT, 3, null, List.of()),
            new DataType("smallint", Family.INTEGER, 2, null, List.of()),
            new DataType("integer", Family.INTEGER, 4, null, List.of()),
            new DataType("bigint", Family.INTEGER, 8, null, List.of()),
            new DataType("numeric", Family.DECIMAL, null, null, List.of()),
            new DataType("numeric(38,2)", Family.DECIMAL, 38, 2, List.of()),
            new DataType("numeric(3,-2)", Family.DECIMAL, 3, -2, List.of()),
            new DataType("real", Family.FLOATING, 4, null, List.of()),
            new DataType("double precision", Family.FLOATING, 8, null, List.of()),
            new DataType("bytea", Family.BINARY, null, null, List.of()),
            new DataType("time", Family.TIME, 6, null, List.of()),
            new DataType("time(0)", Family.TIME, 0, null, List.of()),
            new DataType("timestamp", Family.TIMESTAMP, 6, null, List.of()),
            new DataType("timestamp(6)", Family.TIMESTAMP, 6, null, List.of()),
            new DataType("timestamp with time zone", Family.TIMESTAMP_WITH_TIME_ZONE, 6, null, List.of()),
            new DataType("timestamp(3) with time zone", Family.TIMESTAMP_WITH_TIME_ZONE, 3, null, List.of()),
            new DataType("varchar(9) collate \"C\"", Family.TEXT, 9, null, List.of(), "\"C\""),
            DataType.other("time(2) with time zone"),
            DataType.other("boolean"),
            DataType.other("date"),
            DataType.other("uuid"),
            DataType.other("oid"),
            DataType.other("json"),
            DataType.other("jsonb"),
            DataType.other("inet"),
            DataType.other("interval second(6)"),
            DataType.other("interval(3)"),
            DataType.other("interval"),
            DataType.other("bit(4)"),
            DataType.other("bit varying(8)"),
            DataType.other("\"char\""),
            DataType.other("varchar(10)[]"),
            DataType.other("integer[]"),
            DataType.other("timestamp(6)[]"),
            DataType.other("mood"),
            DataType.other("mood[]"),
            DataType.other("\"Other Mood\""),
            DataType.other("away.mood"),
            DataType.other("email"),
            DataType.other("tsvector"),
            DataType.other("int4range"));

    @Test
    void everyTypeIsReadAsPeopleWriteItAndCanBeWrittenSo() throws SQLException {
        try (Connection connection = PostgreSqlFixture.database();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema away");
            statement.execute("create type away.mood as enum ('x')");
            statement.execute("create type mood as enum ('ok')");
            statement.execute("create type \"Other Mood\" as enum ('ok')");
            statement.execute("create domain email as varchar(80) check (value like '%@%')");
            List<String> columns = new ArrayList<>();
            TYPES.forEach(type -> columns.add("c" + columns.size() + " " + type.sql()));
            statement.execute("create table t (" + String.join(", ", columns) + ")");
            Schema schema = new PostgreSqlCatalog(new PostgreSqlDialect(18)).read(connection, List.of());
            assertThat(schema.table(QualifiedName.of("t")).orElseThrow().columns().stream()
                            .map(Column::type))
                    .containsExactlyElementsOf(TYPES);
        }
    }
}
