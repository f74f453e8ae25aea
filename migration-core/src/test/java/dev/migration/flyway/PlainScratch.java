package dev.migration.flyway;

import dev.migration.database.PostgreSqlFixture;
import dev.migration.database.ScratchDatabase;
import dev.migration.schema.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** A database for one test: a nameless H2, or a fresh database of one PostgreSQL server for all tests. */
record PlainScratch(DataSource dataSource, Connection connection) implements ScratchDatabase {

    static PlainScratch h2() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID());
        return open(source);
    }

    static PlainScratch postgres() {
        return open(PostgreSqlFixture.server().scratch().dataSource());
    }

    private static PlainScratch open(DataSource source) {
        try {
            return new PlainScratch(source, source.getConnection());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The first column of what {@code query} finds. */
    List<String> strings(String query) {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<String> strings = new ArrayList<>();
            while (found.next()) {
                strings.add(found.getString(1));
            }
            return strings;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The tables of the default schema, lower case, sorted. */
    List<String> tables() {
        return strings("select lower(table_name) from information_schema.tables"
                + " where lower(table_schema) = 'public' order by 1");
    }

    @Override
    public Schema read(List<String> ignoredTables) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
