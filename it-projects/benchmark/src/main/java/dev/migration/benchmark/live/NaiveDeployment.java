package dev.migration.benchmark.live;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * The statements of somebody who thinks of the schema alone, in one transaction where the engine has one for them, as Flyway
 * would run them.
 *
 * @param statements all of them, which run before the new release starts
 */
record NaiveDeployment(List<String> statements) implements Course.Deployment {
    NaiveDeployment {
        statements = List.copyOf(statements);
    }

    @Override
    public void expand(DataSource target) throws SQLException {
        try (var connection = target.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        }
    }

    @Override
    public void contract(DataSource target) {
        // There is nothing left to do.
    }
}
