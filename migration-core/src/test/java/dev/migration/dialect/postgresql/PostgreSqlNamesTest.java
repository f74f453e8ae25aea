package dev.migration.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migration.database.PostgreSqlFixture;
import dev.migration.database.Rows;
import dev.migration.error.MigrationException;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class PostgreSqlNamesTest {
    private final PostgreSqlDialect dialect = new PostgreSqlDialect(18);

    @Test
    void namesFoldToLowerCase() {
        assertThat(dialect.identifier("orders$1")).isEqualTo(Identifier.of("orders$1"));
        assertThat(dialect.identifier("Orders")).isEqualTo(new Identifier("Orders", true));
        assertThat(dialect.identifier("1st")).isEqualTo(new Identifier("1st", true));
        assertThat(dialect.identifier("größe")).isEqualTo(new Identifier("größe", true));
    }

    @Test
    void statementsMeanWhatTheServerStores() throws SQLException {
        for (String name :
                List.of("Orders", "GR\u00d6\u00dfE", "x".repeat(64), "x".repeat(62) + "\u00e4", "\u6ce8".repeat(30))) {
            for (boolean quoted : List.of(true, false)) {
                List<String> stored = new ArrayList<>();
                try (Connection connection = PostgreSqlFixture.database();
                        Statement statement = connection.createStatement()) {
                    statement.execute("create table " + (quoted ? '"' + name + '"' : name) + " (id int)");
                    Rows.each(
                            connection,
                            "select relname from pg_class where relnamespace = current_schema()::regnamespace",
                            row -> stored.add(row.getString(1)));
                }
                assertThat(stored).containsExactly(dialect.meant(name, quoted).text());
            }
        }
    }

    @Test
    void namesAreQuotedWhereTheyMustBe() {
        assertThat(dialect.sql(Identifier.of("orders"))).isEqualTo("orders");
        assertThat(dialect.sql(Identifier.of("user"))).isEqualTo("\"user\"");
        assertThat(dialect.sql(new Identifier("a \"b\"", true))).isEqualTo("\"a \"\"b\"\"\"");
        assertThat(dialect.sql(new QualifiedName(Identifier.of("user"), Identifier.of("orders"))))
                .isEqualTo("\"user\".orders");
    }

    @Test
    void everyWordThatTheServerReservesIsReserved() throws SQLException {
        Set<String> words = new TreeSet<>();
        try (Connection connection = PostgreSqlFixture.database()) {
            Rows.each(
                    connection,
                    "select word from pg_get_keywords() where catcode <> 'U'",
                    row -> words.add(row.getString(1)));
        }
        assertThat(words).hasSizeGreaterThan(100);
        assertThat(PostgreSqlWords.RESERVED).containsAll(words);
    }

    @Test
    void versionsThatNobodyMaintainsAreRefused() {
        assertThatThrownBy(() -> new PostgreSqlDialect(13))
                .isInstanceOf(MigrationException.class)
                .hasMessage("PostgreSQL 13 is too old as a dev database");
    }
}
