package dev.migration.plan;

import dev.migration.diff.ColumnChange;
import dev.migration.diff.ColumnChange.ColumnAdded;
import dev.migration.diff.ColumnChange.ColumnGenerationChanged;
import dev.migration.diff.ColumnChange.ColumnRenamed;
import dev.migration.diff.CommentChanged;
import dev.migration.diff.TableChange.TableAdded;
import dev.migration.diff.TableChange.TableRenamed;
import dev.migration.operation.ConstraintKind;
import dev.migration.operation.Operation;
import dev.migration.operation.Operation.CommentColumn;
import dev.migration.operation.Operation.CommentTable;
import dev.migration.operation.Operation.CreateTable;
import dev.migration.operation.Operation.DropTable;
import dev.migration.operation.Operation.InsertRow;
import dev.migration.operation.Operation.RenameColumn;
import dev.migration.operation.Operation.RenameTable;
import dev.migration.operation.TableAlteration.AddColumn;
import dev.migration.operation.TableAlteration.AddForeignKey;
import dev.migration.operation.TableAlteration.CreateIndex;
import dev.migration.operation.TableAlteration.DropColumn;
import dev.migration.operation.TableAlteration.DropConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.ColumnEdit;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Index;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Plans tables and columns: new ones, other names, other attributes, comments. */
final class TablePlan {
    private final Situation situation;
    private final Agenda agenda;
    private final List<ColumnAdded> columns = new ArrayList<>();
    private final Map<String, List<ColumnChange>> alterations = new TreeMap<>();
    private final List<CommentChanged> comments = new ArrayList<>();
    private final List<ColumnGenerationChanged> generations = new ArrayList<>();

    TablePlan(Situation situation, Agenda agenda) {
        this.situation = situation;
        this.agenda = agenda;
    }

    void added(TableAdded change) {
        Table table = situation.names().table(change.added());
        QualifiedName name = table.name();
        agenda.add(
                table.partitionOf() == null ? Rank.TABLES : Rank.PARTITIONS,
                change,
                new CreateTable(table),
                new DropTable(name),
                Note.low("new table with " + change.detail()));
        for (InsertRow row : situation.initialRows(name)) {
            agenda.addPart(Rank.TABLES, change, row, Note.low("where the numbers of an id generator start"));
        }
        for (Index index : table.indexes()) {
            Note note = Note.low("index " + index.name() + " of the new table");
            agenda.addPart(Rank.INDEXES, change, new CreateIndex(name, index), note);
        }
        for (ForeignKey key : table.foreignKeys()) {
            agenda.add(
                    Rank.FOREIGN_KEYS,
                    change,
                    new AddForeignKey(name, key),
                    new DropConstraint(name, key.name(), ConstraintKind.FOREIGN_KEY),
                    Note.low("foreign key " + key.name() + " of the new table, to " + key.referencedTable()));
        }
        if (table.comment() != null) {
            agenda.addPart(
                    Rank.COMMENTS, change, new CommentTable(name, table.comment()), Note.low("what the new table is"));
        }
        for (Column column : table.columns()) {
            if (column.comment() != null) {
                Note note = Note.low("what " + column.name() + " of the new table is");
                agenda.addPart(Rank.COMMENTS, change, comment(name, column), note);
            }
        }
    }

    void renamed(TableRenamed change) {
        agenda.add(
                Rank.TABLE_RENAMES,
                change,
                new RenameTable(change.from(), change.to().name()),
                new RenameTable(change.to(), change.from().name()),
                Note.high(Note.words(change) + ". A release that knows the old name fails from here on"));
    }

    void renamed(ColumnRenamed change) {
        agenda.add(
                Rank.COLUMN_RENAMES,
                change,
                new RenameColumn(change.table(), change.from(), change.to()),
                new RenameColumn(change.table(), change.to(), change.from()),
                Note.high(Note.words(change) + ". A release that knows the old name fails from here on"));
    }

    void added(ColumnAdded change) {
        columns.add(change);
    }

    void altered(ColumnChange change) {
        alterations.computeIfAbsent(change.object(), key -> new ArrayList<>()).add(change);
    }

    void made(ColumnGenerationChanged change) {
        generations.add(change);
    }

    void commented(CommentChanged change) {
        comments.add(change);
    }

    /** Plans what can only be ordered, or merged, once all changes are known. */
    void finish() {
        columns.stream()
                .sorted(Comparator.comparing(ColumnAdded::table)
                        .thenComparing(change -> change.added().generation() != null)
                        .thenComparing(this::place))
                .forEach(this::addColumn);
        alterations.values().stream()
                .flatMap(changes ->
                        new ColumnPlan(agenda.phase(), situation.decisions().casts()).steps(changes).stream())
                .forEach(step -> agenda.add(Rank.ALTERATIONS, step));
        if (!generations.isEmpty()) {
            SchemaState state = new SchemaState(situation.current());
            agenda.stepsBefore(Rank.TABLES).forEach(step -> state.run(step.operations()));
            generations.forEach(change -> agenda.add(
                    Rank.ALTERATIONS,
                    change,
                    Remaking.acts(state, change),
                    Note.high(Remaking.REASON).lossy()));
        }
        if (!comments.isEmpty()) {
            SchemaState state = new SchemaState(situation.current());
            agenda.stepsBefore(Rank.COMMENTS).forEach(step -> state.run(step.operations()));
            comments.forEach(change -> comment(change, state));
        }
    }

    /** A column gets its comment as the last thing, so what it is by then depends on all that comes before. */
    private void comment(CommentChanged change, SchemaState before) {
        QualifiedName table = change.table();
        Operation forward = new CommentTable(table, change.to());
        Operation undo = new CommentTable(table, change.from());
        if (change.column() != null) {
            Column column = before.table(table).column(change.column()).orElseThrow();
            forward = new CommentColumn(table, column, change.to());
            undo = new CommentColumn(table, ColumnEdit.comment(column, change.to()), change.from());
        }
        agenda.add(Rank.COMMENTS, change, forward, undo, Note.low(Note.words(change)));
    }

    private int place(ColumnAdded change) {
        return situation.desired(change.table()).columns().indexOf(change.added());
    }

    private void addColumn(ColumnAdded change) {
        QualifiedName table = change.table();
        Column column = change.added();
        boolean valueless = !column.nullable()
                && column.defaultValue() == null
                && column.identity() == null
                && column.generation() == null;
        String words = "new column, " + change.detail();
        Note note = valueless
                ? Note.high(words + ". This fails while " + table + " has rows, since nothing gives them a value")
                : Note.low(words);
        agenda.add(Rank.COLUMNS, change, new AddColumn(table, column), new DropColumn(table, column.name()), note);
        if (column.comment() != null) {
            agenda.addPart(Rank.COMMENTS, change, comment(table, column), Note.low("what the new column is"));
        }
    }

    /** Gives a column that has just been made its comment. */
    static Operation comment(QualifiedName table, Column column) {
        return new CommentColumn(table, ColumnEdit.comment(column, null), column.comment());
    }
}
