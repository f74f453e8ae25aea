package dev.migration.database.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.database.PostgreSqlFixture;
import dev.migration.database.ScratchDatabase;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Schema;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgreSqlExpressionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status in ('A', 'B''s')",
                "status not in ('A', 'B')",
                "note in ('A', 'B')",
                "\"Mixed Case\" in ('A, B', 'C]')",
            })
    void aListOfLiteralsReadsAsItWasWrittenHoweverOftenItRuns(String condition) throws SQLException {
        assertThat(readBack(condition)).isEqualToIgnoringCase(condition);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id::text in ('a', 'b')",
                "status is null or status in ('A', 'B')",
                "lower(status) in ('a', 'b')",
                "fixed in ('A', 'B')",
                "number in (1, 2)",
                "number between 0 and 3",
                "status = any (array['A', 'B'])",
                "status like 'A%' and number > 1",
            })
    void whatRunsAgainReadsTheSame(String condition) throws SQLException {
        String once = readBack(condition);

        assertThat(readBack(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            id::text = ANY (ARRAY['a'::text, 'b'::text])                        | unchanged
            lower(status::text) = ANY (ARRAY['a'::text, 'b'::text])             | unchanged
            status::text = ANY (ARRAY['A'::character varying, 'B'::character varying]::text[]) | status in ('A', 'B')
            status::text = ANY (ARRAY['A'::character varying::text, 'B'::character varying::text]) | status in ('A', 'B')
            (status)::text = ANY ((ARRAY['A'::character varying])::text[])      | unchanged
            """)
    void onlyAColumnInAListOfLiteralsIsRespelled(String printed, String expected) {
        assertThat(PostgreSqlExpression.normalized(printed))
                .isEqualTo(expected.equals("unchanged") ? printed : expected);
    }

    private static String readBack(String condition) throws SQLException {
        try (ScratchDatabase scratch = PostgreSqlFixture.server().scratch();
                Statement statement = scratch.connection().createStatement()) {
            statement.execute("create table t (id uuid, status varchar(9), note text, \"Mixed Case\" varchar(9),"
                    + " fixed char(3), number integer, constraint c check (" + condition + "))");
            Schema schema = scratch.read(List.of());
            return schema.tables().get(0).checks().stream()
                    .map(CheckConstraint::expression)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
