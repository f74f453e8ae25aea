package dev.migration.plan;

import dev.migration.dialect.Dialect;
import dev.migration.diff.Change;
import dev.migration.operation.Operation.Backfill;
import dev.migration.schema.Column;
import dev.migration.schema.DataType;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The tables that a step meets. */
public final class Circumstances {
    /** Room for what comes behind it in a name of PostgreSQL, which has 63 bytes. */
    private static final int MOST_BYTES = 48;

    private final Dialect dialect;
    private final SchemaState state;
    private final Set<QualifiedName> created;
    private final List<Change> changes;
    private final Backfills backfills;

    /**
     * @param state before the step
     * @param created the tables that the plan itself has made
     * @param changes all that the plan is for
     * @param backfills what a person said that rows get
     */
    Circumstances(
            Dialect dialect, SchemaState state, Set<QualifiedName> created, List<Change> changes, Backfills backfills) {
        this.dialect = dialect;
        this.state = state;
        this.created = created;
        this.changes = changes;
        this.backfills = backfills;
    }

    /** The engine. */
    public Dialect dialect() {
        return dialect;
    }

    /** The database before the step. */
    public Schema schema() {
        return state.schema();
    }

    /** What speaks of a column: how it goes before the column does, and comes back after it. */
    public Acts users(QualifiedName table, Identifier column) {
        return Users.of(state, table, column);
    }

    /** The same, where the table is another one by then. */
    public Acts users(Table table, Identifier column) {
        SchemaState then = state.copy();
        then.tables.put(table.name(), table);
        return Users.of(then, table.name(), column);
    }

    /** A column as a value of another type, NULL where that cannot hold it. */
    public String fitting(Column column, DataType type) {
        String name = sql(column.name());
        return Misfits.condition(name, column.type(), type)
                .map(misfit -> "case when " + misfit + " then null else " + name + " end")
                .orElse(name);
    }

    /** What else the plan does. */
    public List<Change> others(Change change) {
        return changes.stream().filter(other -> !other.equals(change)).toList();
    }

    /** What else the plan does to the table of a change. */
    public List<Change> othersOf(Change change) {
        return others(change).stream()
                .filter(other -> Objects.equals(other.table(), change.table()))
                .toList();
    }

    /** What a person said that rows get in a column, if anything. */
    public Optional<String> backfill(QualifiedName table, Identifier column) {
        return backfills.of(table, column);
    }

    /** A backfill of a column along the key of its table. */
    public Backfill backfill(Table table, Identifier column, String value, boolean partial) {
        List<Column> key = table.primaryKey() == null
                ? List.of()
                : table.primaryKey().columns().stream()
                        .map(part -> table.column(part).orElseThrow())
                        .toList();
        List<Identifier> untouched = table.columns().stream()
                .filter(dialect::changesByItself)
                .map(Column::name)
                .toList();
        return new Backfill(table.name(), key, column, value, partial, untouched, backfills.batches());
    }

    /** A table that releases use, as it is before the step; empty for one that the plan itself has made. */
    public Optional<Table> used(QualifiedName name) {
        return created.contains(name) ? Optional.empty() : Optional.ofNullable(state.tables.get(name));
    }

    /** The same, without tables that are partitioned: their indexes and constraints are those of all partitions. */
    public Optional<Table> usedWhole(QualifiedName name) {
        return used(name).filter(table -> table.partitionKey() == null);
    }

    /** The name as it stands in an expression. */
    public String sql(Identifier name) {
        return dialect.sql(name);
    }

    /** A name for a constraint that stays for a while: {@code note_required}, or another one where that is taken. */
    public Identifier free(Table table, Identifier column, String suffix) {
        String base = shortened(column.text()) + "_" + suffix;
        Identifier name = new Identifier(base, column.exact());
        for (int i = 2; TableNames.of(table).contains(name); i++) {
            name = new Identifier(base + i, column.exact());
        }
        return name;
    }

    /** A name for a column that stays for a while: {@code note_shadow}, or another one where that is taken. */
    public Identifier freeColumn(Table table, Identifier column, String suffix) {
        String base = shortened(column.text()) + "_" + suffix;
        Identifier name = new Identifier(base, column.exact());
        for (int i = 2; table.column(name).isPresent(); i++) {
            name = new Identifier(base + i, column.exact());
        }
        return name;
    }

    private static String shortened(String text) {
        StringBuilder kept = new StringBuilder();
        for (int letter : text.codePoints().toArray()) {
            kept.appendCodePoint(letter);
            if (kept.toString().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
                return kept.substring(0, kept.length() - Character.charCount(letter));
            }
        }
        return text;
    }
}
