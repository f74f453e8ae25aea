package dev.migration.dialect.mysql;

import dev.migration.database.MariaDbFixture;
import dev.migration.database.Rows;
import dev.migration.dialect.Dialect.Guard;
import dev.migration.operation.Batches;
import dev.migration.operation.Operation;
import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Rows of a database on MariaDB. */
abstract class MariaDbRows {
    static final Batches SMALL = new Batches(3, 0);
    static final QualifiedName USERS = QualifiedName.of("users");
    static final Identifier LOGIN = Identifier.of("login");
    static final String TRACES =
            "select trigger_name from information_schema.triggers where trigger_schema = database()"
                    + " union all select routine_name from information_schema.routines where routine_schema = database()";
    final MySqlDialect dialect = new MySqlDialect(Release.of(Flavour.MARIADB, "11.4.5"));
    Connection connection;
    Statement statement;

    @BeforeEach
    void connect() throws SQLException {
        connection = MariaDbFixture.database();
        statement = connection.createStatement();
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    static Column number(String name) {
        return other(name, "integer");
    }

    static Column other(String name, String type) {
        return Column.of(Identifier.of(name), DataType.other(type), false);
    }

    final void run(Operation operation, Guard guard) throws SQLException {
        for (String sql : dialect.statements(operation, guard)) {
            statement.execute(sql);
        }
    }

    final List<String> rows(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        Rows.each(connection, query, row -> found.add(row.getString(1)));
        return found;
    }
}
