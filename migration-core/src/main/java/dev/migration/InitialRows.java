package dev.migration;

import dev.migration.database.EngineWords;
import dev.migration.database.ScratchDatabase;
import dev.migration.dialect.Dialect;
import dev.migration.dialect.Names;
import dev.migration.error.MigrationException;
import dev.migration.operation.Operation.InsertRow;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows that Hibernate's DDL inserts: an id generator that counts in a table starts from one, and does not work without
 * it. They are read back from where that DDL ran.
 */
final class InitialRows {
    private static final String NAME = "(\"[^\"]+\"|`[^`]+`|[^\\s.\"`(]+)";
    private static final Pattern INSERT =
            Pattern.compile("insert into (?:(?:" + NAME + "\\.)?" + NAME + "\\.)?" + NAME + ".*");

    private final ScratchDatabase scratch;
    private final Schema schema;
    private final Dialect dialect;

    /** Rows of a scratch database that holds the model's schema. */
    InitialRows(ScratchDatabase scratch, Schema schema, Dialect dialect) {
        this.scratch = scratch;
        this.schema = schema;
        this.dialect = dialect;
    }

    /** The rows of all tables that a statement inserts into, sorted. */
    List<InsertRow> of(List<String> statements) {
        TreeSet<QualifiedName> tables = new TreeSet<>();
        for (String statement : statements) {
            Matcher insert = INSERT.matcher(statement);
            if (insert.matches()) {
                tables.add(table(insert.group(2), insert.group(3)));
            }
        }
        List<InsertRow> rows = new ArrayList<>();
        tables.forEach(table -> rows.addAll(rows(table)));
        return rows;
    }

    /** The table of that name; one whose schema is the default one goes unnamed in the catalog. */
    private QualifiedName table(@Nullable String namespace, String name) {
        Identifier wanted = identifier(name);
        QualifiedName unqualified = new QualifiedName(null, wanted);
        if (namespace == null) {
            return unqualified;
        }
        QualifiedName qualified = new QualifiedName(identifier(namespace), wanted);
        return schema.tables().stream().map(Table::name).anyMatch(qualified::equals) ? qualified : unqualified;
    }

    private Identifier identifier(String written) {
        boolean quoted = written.startsWith("\"") || written.startsWith("`");
        return dialect.meant(quoted ? written.substring(1, written.length() - 1) : written, quoted);
    }

    private List<InsertRow> rows(QualifiedName table) {
        List<InsertRow> rows = new ArrayList<>();
        try (Statement statement = scratch.connection().createStatement();
                ResultSet found = statement.executeQuery("select * from " + dialect.sql(table))) {
            while (found.next()) {
                rows.add(row(table, found));
            }
        } catch (SQLException e) {
            throw MigrationException.setup(
                    "The dev database does not answer: " + EngineWords.of(e), "Run the goal again.", e);
        }
        return rows.stream()
                .sorted(Comparator.comparing(row -> String.join(",", row.values())))
                .toList();
    }

    private InsertRow row(QualifiedName table, ResultSet found) throws SQLException {
        List<Identifier> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
            Object value = found.getObject(i);
            if (value != null) {
                columns.add(dialect.identifier(found.getMetaData().getColumnName(i)));
                values.add(value instanceof Number ? value.toString() : Names.literal(value.toString()));
            }
        }
        return new InsertRow(table, columns, values);
    }
}
