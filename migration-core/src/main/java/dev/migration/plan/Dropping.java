package dev.migration.plan;

import dev.migration.diff.ColumnChange.ColumnDropped;
import dev.migration.diff.Slug;
import dev.migration.diff.TableChange.TableDropped;
import dev.migration.operation.Archive;
import dev.migration.operation.ArchiveAct.KeepRows;
import dev.migration.operation.ArchiveAct.RestoreRows;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.CommentTable;
import dev.migration.operation.Operation.CreateTable;
import dev.migration.operation.Operation.DropTable;
import dev.migration.operation.TableAlteration.AddColumn;
import dev.migration.operation.TableAlteration.AddForeignKey;
import dev.migration.operation.TableAlteration.CreateIndex;
import dev.migration.operation.TableAlteration.DropColumn;
import dev.migration.operation.TableAlteration.RestoreColumn;
import dev.migration.operation.TableAlteration.SetIdentity;
import dev.migration.operation.TableAlteration.SetNullability;
import dev.migration.schema.ArchiveName;
import dev.migration.schema.Column;
import dev.migration.schema.ColumnEdit;
import dev.migration.schema.DataType;
import dev.migration.schema.DataType.Family;
import dev.migration.schema.Identifier;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Drops a table or a column, with the way back: its structure, and what it held where that is archived first. An archive is
 * filled before anything else is locked, and goes as the last thing that an undo does.
 */
final class Dropping {
    /** A name of PostgreSQL has 63 bytes; that of the archive's key has five more than its own. */
    private static final int MOST_LETTERS = 44;

    private final SchemaState state;
    private final boolean archives;

    /**
     * @param state the schema before
     * @param archives whether what is dropped is archived
     */
    Dropping(SchemaState state, boolean archives) {
        this.state = state;
        this.archives = archives;
    }

    Step of(TableDropped change) {
        QualifiedName name = change.table();
        Table table = state.table(name);
        if (!archives) {
            Acts acts = Users.ofTable(state, name);
            state.partitions(name).forEach(partition -> acts.then(new DropTable(partition.name()), made(partition)));
            acts.then(new DropTable(name), made(table));
            return Note.high("the table goes with all its rows. Its undo brings back the structure, not the rows")
                    .lossy()
                    .step(change, Phase.CONTRACT, acts);
        }
        Archive archive = archive(table, whole(table), "");
        Acts acts = new Acts()
                .then(new KeepRows(archive), new DropTable(archive.copy().name()))
                .then(Users.ofTable(state, name));
        List<Table> partitions = state.partitions(name);
        List<Operation> back = new ArrayList<>(made(unnumbered(table)));
        if (partitions.isEmpty()) {
            back.addAll(1, refilled(archive, table));
        } else {
            List<Operation> rows = refilled(archive, table);
            for (int i = rows.size() - 1; i >= 0; i--) {
                acts.back(rows.get(i));
            }
        }
        partitions.forEach(partition -> acts.then(new DropTable(partition.name()), made(partition)));
        acts.then(new DropTable(name), back);
        return Note.high(
                        "the table goes. All its rows are copied to "
                                + archive.copy().name()
                                + " before, in one statement that takes as long as they are many, and its undo brings them back")
                .step(change, Phase.CONTRACT, acts);
    }

    /** The table with its indexes, foreign keys and comments. */
    private static List<Operation> made(Table table) {
        QualifiedName name = table.name();
        List<Operation> back = new ArrayList<>(List.of(new CreateTable(table)));
        table.indexes().forEach(index -> back.add(new CreateIndex(name, index)));
        table.foreignKeys().forEach(key -> back.add(new AddForeignKey(name, key)));
        if (table.comment() != null) {
            back.add(new CommentTable(name, table.comment()));
        }
        table.columns().stream()
                .filter(column -> column.comment() != null)
                .forEach(column -> back.add(TablePlan.comment(name, column)));
        return back;
    }

    /** Columns that number rows take numbers that are there once they no longer number, and go on behind them. */
    private static Table unnumbered(Table table) {
        return table.with(table.columns().stream()
                .map(column -> ColumnEdit.identity(column, null))
                .toList());
    }

    private static List<Operation> refilled(Archive archive, Table table) {
        List<Operation> operations = new ArrayList<>(List.of(new RestoreRows(archive)));
        table.columns().stream()
                .filter(column -> column.identity() != null)
                .forEach(column -> operations.add(new SetIdentity(
                        table.name(), ColumnEdit.comment(ColumnEdit.identity(column, null), null), column.identity())));
        return operations;
    }

    Step of(ColumnDropped change) {
        QualifiedName table = change.table();
        Column column = state.table(table).column(change.column()).orElse(change.dropped());
        if (!archives) {
            return dropped(change, column, "");
        }
        if (column.generation() != null) {
            Acts acts = Users.of(state, table, column.name())
                    .then(new DropColumn(table, column.name()), made(table, column));
            return Note.high("the column goes. It is computed, so that its undo computes it again")
                    .step(change, Phase.CONTRACT, acts);
        }
        PrimaryKey key = state.table(table).primaryKey();
        if (column.identity() != null) {
            return dropped(change, column, ". They are not archived: rows are numbered, and get new numbers");
        }
        if (key == null || key.columns().contains(column.name())) {
            String why = key == null ? table + " has no primary key" : "the primary key goes with it";
            return dropped(
                    change, column, ". They are not archived: " + why + ", so that nothing tells whose they are");
        }
        return archived(change, column, key);
    }

    private Step dropped(ColumnDropped change, Column column, String why) {
        QualifiedName table = change.table();
        Acts acts =
                Users.of(state, table, column.name()).then(new DropColumn(table, column.name()), made(table, column));
        String undo = needsValue(column) && column.identity() == null
                ? ". Its undo fails while " + table + " has rows, since nothing gives them a value"
                : ". Its undo brings back the column, not the values";
        return Note.high("the column goes with all its values" + why + undo)
                .lossy()
                .step(change, Phase.CONTRACT, acts);
    }

    private Step archived(ColumnDropped change, Column column, PrimaryKey key) {
        QualifiedName name = change.table();
        Table table = state.table(name);
        List<Column> kept = Stream.concat(
                        table.columns().stream().filter(other -> key.columns().contains(other.name())),
                        Stream.of(column))
                .toList();
        Archive archive = archive(table, kept, " " + column.name().text());
        Column bare = ColumnEdit.nullability(column, column.nullable() || needsValue(column));
        List<Operation> back = new ArrayList<>(made(name, bare));
        back.add(new RestoreColumn(
                archive,
                bare,
                table.columns().stream()
                        .filter(other -> !other.name().equals(column.name()))
                        .toList()));
        if (bare.nullable() != column.nullable()) {
            back.add(new SetNullability(name, bare, false));
        }
        Acts acts = new Acts()
                .then(new KeepRows(archive), new DropTable(archive.copy().name()))
                .then(Users.of(state, name, column.name()))
                .then(new DropColumn(name, column.name()), back);
        String undo = needsValue(column)
                ? ", and fails while " + name + " has rows that are new since, since nothing gives them a value"
                : "; rows that are new since have none";
        return Note.high("the column goes. Its values are copied to "
                        + archive.copy().name()
                        + " before, in one statement that takes as long as they are many. Its undo brings them back"
                        + undo)
                .step(change, Phase.CONTRACT, acts);
    }

    private static boolean needsValue(Column column) {
        return !column.nullable() && column.defaultValue() == null;
    }

    private static List<Operation> made(QualifiedName table, Column column) {
        List<Operation> back = new ArrayList<>(List.of(new AddColumn(table, column)));
        if (column.comment() != null) {
            back.add(TablePlan.comment(table, column));
        }
        return back;
    }

    private Archive archive(Table table, List<Column> columns, String inside) {
        PrimaryKey key = whole(table.name()).primaryKey();
        QualifiedName name = name(table.name(), inside);
        List<Column> copied = columns.stream().map(this::copied).toList();
        PrimaryKey copiedKey =
                key == null ? null : new PrimaryKey(new Identifier(name.name().text() + "_pkey", false), key.columns());
        Table copy = new Table(name, copied, copiedKey, List.of(), List.of(), List.of(), List.of(), null, null, null);
        return new Archive(table.name(), copy, columns);
    }

    private QualifiedName name(QualifiedName table, String inside) {
        String base = ArchiveName.PREFIX + Slug.of(table.name().text() + inside, MOST_LETTERS);
        QualifiedName name = table.sibling(Identifier.of(base));
        for (int i = 2; state.tables.containsKey(name); i++) {
            name = table.sibling(Identifier.of(base + "_" + i));
        }
        return name;
    }

    /** The table that says which columns a partition has. */
    private Table whole(QualifiedName name) {
        Table table = state.table(name);
        return table.partitionOf() == null ? table : whole(table.partitionOf().parent());
    }

    private List<Column> whole(Table table) {
        return whole(table.name()).columns().stream()
                .filter(column -> column.generation() == null)
                .toList();
    }

    /** Values of a named enum as texts, so that no archive holds on to a type that goes. */
    private Column copied(Column column) {
        boolean named = state.enums.keySet().stream().anyMatch(type -> EnumUsers.is(column.type(), type));
        boolean array = column.type().sql().endsWith("]");
        DataType text = array ? DataType.other("text[]") : new DataType("text", Family.TEXT, null, null, List.of());
        return Column.of(column.name(), named ? text : column.type(), column.nullable());
    }
}
