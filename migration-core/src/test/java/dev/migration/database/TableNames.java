package dev.migration.database;

import dev.migration.dialect.Confirmation;
import dev.migration.dialect.Dialect;
import dev.migration.dialect.Lock;
import dev.migration.operation.Operation;
import dev.migration.schema.Column;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** An engine of which only the names of tables are known: enough to see which database one is in. */
public final class TableNames implements Dialect, CatalogReader {
    private static final Set<String> SYSTEM = Set.of("information_schema", "pg_catalog");

    private final DatabaseDescription description;

    private TableNames(DatabaseDescription description) {
        this.description = description;
    }

    /** The factory. */
    public static Engine engine(DatabaseDescription description, Connection connection) {
        TableNames names = new TableNames(description);
        return new Engine(names, names);
    }

    /** The names of all tables of a scratch database. */
    public static List<String> of(ScratchDatabase scratch) {
        return scratch.read(List.of()).tables().stream()
                .map(table -> table.name().toString())
                .toList();
    }

    @Override
    public Schema read(Connection connection, List<String> ignoredTables) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (ResultSet rows =
                connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (!SYSTEM.contains(rows.getString("TABLE_SCHEM").toLowerCase(Locale.ROOT))
                        && !ignoredTables.contains(name)) {
                    tables.add(table(name));
                }
            }
        }
        return new Schema(List.of(), tables, List.of(), List.of(), List.of());
    }

    private static Table table(String name) {
        List<Column> none = List.of();
        return new Table(
                QualifiedName.of(name), none, null, List.of(), List.of(), List.of(), List.of(), null, null, null);
    }

    @Override
    public String engine() {
        return description.engine();
    }

    @Override
    public String displayName() {
        return description.displayName();
    }

    @Override
    public Identifier identifier(String stored) {
        return Identifier.of(stored);
    }

    @Override
    public Identifier meant(String name, boolean quoted) {
        return identifier(name);
    }

    @Override
    public String sql(Identifier identifier) {
        return identifier.toString();
    }

    @Override
    public String sql(QualifiedName name) {
        return name.toString();
    }

    @Override
    public List<Lock> locks(Operation operation) {
        return List.of();
    }

    @Override
    public Optional<Confirmation> confirmation(Operation operation) {
        return Optional.empty();
    }

    @Override
    public List<String> statements(Operation operation, Guard guard) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean transactional(Operation operation) {
        throw new UnsupportedOperationException();
    }
}
