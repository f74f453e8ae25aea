package dev.migration.plan;

import static dev.migration.plan.SchemaState.require;

import dev.migration.diff.Change;
import dev.migration.diff.ColumnChange.ColumnRenamed;
import dev.migration.diff.Renaming;
import dev.migration.diff.TableChange.TableRenamed;
import dev.migration.operation.ArchiveAct;
import dev.migration.operation.Operation;
import dev.migration.operation.ReplaceValue;
import dev.migration.operation.StandIn;
import dev.migration.operation.StartAbove;
import dev.migration.operation.SwapColumns;
import dev.migration.schema.ColumnEdit;
import dev.migration.schema.EnumType;
import dev.migration.schema.Identifier;
import dev.migration.schema.PartitionOf;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs operations over a schema in memory. It refuses what an engine refuses, to drop what is not there or what something
 * else still needs, so that a wrong order shows before any database is asked.
 */
final class OperationReplay extends AlterationReplay {

    OperationReplay(SchemaState state) {
        super(state);
    }

    @Override
    public SchemaState createNamespace(Operation.CreateNamespace operation) {
        state.namespaces.add(operation.name());
        return state;
    }

    @Override
    public SchemaState createTable(Operation.CreateTable operation) {
        Table table = operation.table();
        require(!state.tables.containsKey(table.name()), "there is a table " + table.name());
        state.tables.put(table.name(), TableParts.bare(table).together());
        return state;
    }

    @Override
    public SchemaState dropTable(Operation.DropTable operation) {
        QualifiedName name = operation.table();
        Table dropped = state.table(name);
        for (Table other : state.tables.values()) {
            boolean refers = !other.equals(dropped)
                    && other.foreignKeys().stream()
                            .anyMatch(key -> key.referencedTable().equals(name));
            require(!refers, other.name() + " refers to " + name);
            PartitionOf partition = other.partitionOf();
            require(partition == null || !partition.parent().equals(name), other.name() + " is part of " + name);
        }
        state.tables.remove(name);
        return state;
    }

    @Override
    public SchemaState insertRow(Operation.InsertRow operation) {
        state.table(operation.table());
        return state;
    }

    @Override
    public SchemaState renameTable(Operation.RenameTable operation) {
        QualifiedName name = operation.table();
        return rename(new TableRenamed(name, name.sibling(operation.newName())));
    }

    /** Views are nothing that the model has. */
    @Override
    public SchemaState standIn(StandIn operation) {
        QualifiedName old = operation.name();
        QualifiedName name = operation.table().name();
        return switch (operation.act()) {
            case MOVE -> rename(new TableRenamed(old, name));
            case RETURN -> rename(new TableRenamed(name, old));
            case CREATE, DROP -> state;
        };
    }

    @Override
    public SchemaState renameColumn(Operation.RenameColumn operation) {
        return rename(new ColumnRenamed(operation.table(), operation.column(), operation.newName()));
    }

    private SchemaState rename(Change change) {
        List<Table> renamed = Renaming.apply(state.schema(), List.of(change)).tables();
        state.tables.clear();
        renamed.forEach(table -> state.tables.put(table.name(), table));
        return state;
    }

    /** Triggers are nothing that the model has, but both columns must be there. */
    @Override
    public SchemaState createMirror(Operation.CreateMirror operation) {
        state.requireColumn(operation.table(), operation.column().name());
        state.requireColumn(operation.table(), operation.mirror().name());
        return state;
    }

    @Override
    public SchemaState dropMirror(Operation.DropMirror operation) {
        state.requireColumn(operation.table(), operation.column().name());
        return state;
    }

    @Override
    public SchemaState swapColumns(SwapColumns operation) {
        QualifiedName table = operation.table();
        Identifier column = operation.column().name();
        Identifier shadow = operation.shadow().name();
        rename(new ColumnRenamed(table, column, operation.between()));
        rename(new ColumnRenamed(table, shadow, column));
        rename(new ColumnRenamed(table, operation.between(), shadow));
        edit(table, operation.heir(), now -> operation.heir());
        return edit(table, operation.aside(), now -> operation.aside());
    }

    @Override
    public SchemaState backfill(Operation.Backfill operation) {
        state.requireColumn(operation.table(), operation.column());
        return state;
    }

    @Override
    public SchemaState replaceValue(ReplaceValue operation) {
        state.requireColumn(operation.table(), operation.column().name());
        return state;
    }

    @Override
    public SchemaState startAbove(StartAbove operation) {
        state.requireColumn(operation.table(), operation.column().name());
        return state;
    }

    @Override
    public SchemaState keepRows(ArchiveAct.KeepRows operation) {
        Table copy = operation.archive().copy();
        state.table(operation.archive().table());
        require(!state.tables.containsKey(copy.name()), "there is a table " + copy.name());
        state.tables.put(copy.name(), copy);
        return state;
    }

    @Override
    public SchemaState restoreRows(ArchiveAct.RestoreRows operation) {
        state.table(operation.archive().table());
        return state;
    }

    @Override
    public SchemaState withChecks(Operation.WithChecks operation) {
        return operation.alteration().accept(this);
    }

    @Override
    public SchemaState bounded(Operation.Bounded operation) {
        return operation.alteration().accept(this);
    }

    @Override
    public SchemaState rebuildTable(Operation.RebuildTable operation) {
        QualifiedName name = operation.before().name();
        require(state.tables.containsKey(name), "there is no " + name);
        state.tables.put(name, operation.after());
        return state;
    }

    @Override
    public SchemaState createSequence(Operation.CreateSequence operation) {
        state.sequences.put(operation.sequence().name(), operation.sequence());
        return state;
    }

    @Override
    public SchemaState alterSequence(Operation.AlterSequence operation) {
        state.sequences.put(operation.to().name(), operation.to());
        return state;
    }

    @Override
    public SchemaState dropSequence(Operation.DropSequence operation) {
        require(state.sequences.remove(operation.sequence()) != null, "there is no sequence " + operation.sequence());
        return state;
    }

    @Override
    public SchemaState createEnum(Operation.CreateEnum operation) {
        state.enums.put(operation.type().name(), operation.type());
        return state;
    }

    @Override
    public SchemaState addEnumValue(Operation.AddEnumValue operation) {
        List<String> values = new ArrayList<>(state.enumType(operation.type()).values());
        int place = operation.before() == null ? values.size() : values.indexOf(operation.before());
        values.add(place, operation.value());
        state.enums.put(operation.type(), new EnumType(operation.type(), values));
        return state;
    }

    @Override
    public SchemaState replaceEnum(Operation.ReplaceEnum operation) {
        require(operation.from().equals(state.enumType(operation.from().name())), "another " + operation.from());
        state.enums.remove(operation.from().name());
        state.enums.put(operation.to().name(), operation.to());
        return state;
    }

    @Override
    public SchemaState dropEnum(Operation.DropEnum operation) {
        require(state.enums.remove(operation.type()) != null, "there is no enum type " + operation.type());
        return state;
    }

    @Override
    public SchemaState commentTable(Operation.CommentTable operation) {
        return edit(operation.table(), parts -> parts.comment = operation.comment());
    }

    @Override
    public SchemaState commentColumn(Operation.CommentColumn operation) {
        return edit(operation.table(), operation.column(), now -> ColumnEdit.comment(now, operation.comment()));
    }

    @Override
    public SchemaState renameIndex(Operation.RenameIndex operation) {
        return edit(operation.table(), parts -> parts.rename(operation.index(), operation.newName()));
    }

    @Override
    public SchemaState renameConstraint(Operation.RenameConstraint operation) {
        return edit(operation.table(), parts -> parts.rename(operation.constraint(), operation.newName()));
    }
}
