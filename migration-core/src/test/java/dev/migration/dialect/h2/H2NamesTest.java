package dev.migration.dialect.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migration.schema.Identifier;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class H2NamesTest {
    @Test
    void namesFoldToUpperCaseUnlessTheUrlSaysOtherwise() throws SQLException {
        H2Dialect upper = dialect("");
        assertThat(upper.identifier("ORDERS")).isEqualTo(Identifier.of("orders"));
        assertThat(upper.identifier("Orders")).isEqualTo(new Identifier("Orders", true));
        assertThat(upper.sql(Identifier.of("select"))).isEqualTo("\"SELECT\"");

        H2Dialect lower = dialect(";DATABASE_TO_LOWER=TRUE");
        assertThat(lower.identifier("orders")).isEqualTo(Identifier.of("orders"));
        assertThat(lower.identifier("ORDERS")).isEqualTo(new Identifier("ORDERS", true));
        assertThat(lower.sql(Identifier.of("select"))).isEqualTo("\"select\"");

        H2Dialect none = dialect(";DATABASE_TO_UPPER=FALSE");
        assertThat(none.identifier("Orders")).isEqualTo(Identifier.of("Orders"));
        assertThat(none.sql(Identifier.of("Orders"))).isEqualTo("Orders");
    }

    @Test
    void statementsMeanWhatTheDatabaseStores() throws SQLException {
        for (String name : List.of("Orders", "gr\u00f6\u00dfe", "x".repeat(256))) {
            assertThat(stored(name)).isEqualTo(dialect("").meant(name, false));
            assertThat(stored('"' + name + '"')).isEqualTo(dialect("").meant(name, true));
        }
    }

    private static Identifier stored(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
                Statement statement = connection.createStatement()) {
            statement.execute("create table " + sql + " (id int)");
            try (ResultSet row = connection.getMetaData().getTables(null, "PUBLIC", null, null)) {
                assertThat(row.next()).isTrue();
                return dialect("").identifier(row.getString("TABLE_NAME"));
            }
        }
    }

    @Test
    void wordsThatTheUrlFreesNeedNoQuotes() throws SQLException {
        assertThat(dialect(";NON_KEYWORDS=VALUE,KEY").sql(Identifier.of("value")))
                .isEqualTo("value");
        assertThat(dialect("").sql(Identifier.of("value"))).isEqualTo("\"VALUE\"");
    }

    @Test
    void everyWordThatTheDriverReportsIsReserved() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
            assertThat(H2Words.RESERVED)
                    .containsAll(Set.of(connection
                            .getMetaData()
                            .getSQLKeywords()
                            .toLowerCase(Locale.ROOT)
                            .split(",")));
        }
    }

    @Test
    void quotesAreKeptForWordsThatNeedThem() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
                Statement statement = connection.createStatement()) {
            H2Dialect dialect = new H2Dialect(H2Settings.DEFAULTS);
            for (String word : H2Words.RESERVED) {
                String name = dialect.sql(Identifier.of(word));
                statement.execute("create table " + name + " (" + name + " integer)");
                statement.execute("drop table if exists " + name);
            }
        }
    }

    private static H2Dialect dialect(String options) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:" + options)) {
            return new H2Dialect(H2Settings.of(connection));
        }
    }
}
