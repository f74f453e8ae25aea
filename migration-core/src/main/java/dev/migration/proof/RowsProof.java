package dev.migration.proof;

import dev.migration.database.DatabaseServer;
import dev.migration.database.Rows;
import dev.migration.database.ScratchDatabase;
import dev.migration.dialect.Dialect;
import dev.migration.error.MigrationException;
import dev.migration.flyway.Replay;
import dev.migration.flyway.ScriptRunner;
import dev.migration.flyway.SqlScript;
import dev.migration.schema.Column;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Looks whether rows come back. Into each table that a script takes something from it puts rows of its own, beside those that
 * the history has, runs the script and its undo, that one twice, and compares all rows.
 */
public final class RowsProof {
    private final DatabaseServer server;
    private final Replay replay;
    private final ScriptRunner runner;

    /** A proof on one server. */
    public RowsProof(DatabaseServer server, Replay replay, ScriptRunner runner) {
        this.server = server;
        this.replay = replay;
        this.runner = runner;
    }

    /** What became of the rows. */
    public enum Outcome {
        /** All are as they were. */
        BACK,
        /** Some are not. */
        LOST,
        /** There were none to lose: a table took no row that this proof could think of. */
        UNKNOWN
    }

    /**
     * Proves a script and its undo.
     *
     * @param before the scripts between the history and the pair, in their order
     * @throws MigrationException a script does not run
     */
    public Outcome of(List<SqlScript> before, Pair pair) {
        try (ScratchDatabase scratch = server.scratch()) {
            replay.run(scratch);
            before.forEach(script -> runner.run(script, scratch));
            Schema start = read(scratch);
            runner.run(pair.forward(), scratch);
            Map<Table, List<Identifier>> taken = taken(start, read(scratch));
            runner.run(pair.undo(), scratch);
            SampleRows samples = new SampleRows(server.dialect(), scratch.connection(), start);
            taken.forEach(samples::fill);
            for (Map.Entry<Table, List<Identifier>> entry : taken.entrySet()) {
                if (isEmpty(scratch, entry.getKey(), entry.getValue())) {
                    return Outcome.UNKNOWN;
                }
            }
            List<List<String>> rows = rows(scratch, taken);
            runner.run(pair.forward(), scratch);
            runner.run(pair.undo(), scratch);
            boolean back = rows(scratch, taken).equals(rows);
            runner.run(pair.undo(), scratch);
            return back && rows(scratch, taken).equals(rows) ? Outcome.BACK : Outcome.LOST;
        } catch (SQLException e) {
            throw MigrationException.setup(
                    "The dev database does not tell its rows: " + e.getMessage(), "Look at the server's log.", e);
        }
    }

    /** The tables that go, or some of whose columns go, with these; a partition counts as its table. */
    private static Map<Table, List<Identifier>> taken(Schema start, Schema after) {
        Map<QualifiedName, Table> left = byName(after);
        Map<QualifiedName, Table> all = byName(start);
        Map<Table, List<Identifier>> taken =
                new TreeMap<>((one, other) -> one.name().compareTo(other.name()));
        for (Table table : start.tables()) {
            Table now = left.get(table.name());
            if (now == null) {
                taken.put(whole(table, all), List.of());
            } else {
                List<Identifier> gone = table.columns().stream()
                        .filter(column -> now.column(column.name()).isEmpty())
                        .filter(column -> column.generation() == null)
                        .map(Column::name)
                        .toList();
                if (!gone.isEmpty()) {
                    taken.put(table, gone);
                }
            }
        }
        return taken;
    }

    private static Map<QualifiedName, Table> byName(Schema schema) {
        return schema.tables().stream().collect(Collectors.toMap(Table::name, table -> table));
    }

    private static Table whole(Table table, Map<QualifiedName, Table> all) {
        Table parent =
                table.partitionOf() == null ? null : all.get(table.partitionOf().parent());
        return parent == null ? table : whole(parent, all);
    }

    private boolean isEmpty(ScratchDatabase scratch, Table table, List<Identifier> columns) throws SQLException {
        Dialect dialect = server.dialect();
        List<String> counted = new ArrayList<>(List.of("count(*)"));
        columns.forEach(column -> counted.add("count(" + dialect.sql(column) + ")"));
        boolean[] empty = {false};
        Rows.each(
                scratch.connection(),
                "select " + String.join(", ", counted) + " from " + dialect.sql(table.name()),
                row -> {
                    for (int i = 1; i <= counted.size(); i++) {
                        empty[0] |= row.getLong(i) == 0;
                    }
                });
        return empty[0];
    }

    private List<List<String>> rows(ScratchDatabase scratch, Map<Table, List<Identifier>> taken) throws SQLException {
        Dialect dialect = server.dialect();
        List<List<String>> tables = new ArrayList<>();
        for (Table table : taken.keySet()) {
            List<String> columns =
                    table.columns().stream().map(Column::name).map(dialect::sql).toList();
            List<String> rows = new ArrayList<>();
            Rows.each(
                    scratch.connection(),
                    "select " + String.join(", ", columns) + " from " + dialect.sql(table.name()),
                    row -> {
                        List<String> values = new ArrayList<>();
                        for (int i = 1; i <= columns.size(); i++) {
                            values.add(String.valueOf(row.getString(i)));
                        }
                        rows.add(values.toString());
                    });
            tables.add(rows.stream().sorted().toList());
        }
        return tables;
    }

    private Schema read(ScratchDatabase scratch) {
        return scratch.read(replay.historyTables());
    }
}
