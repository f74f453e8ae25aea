package dev.migration.plan;

import static dev.migration.plan.SchemaState.require;

import dev.migration.diff.Change;
import dev.migration.diff.ColumnChange.ColumnRenamed;
import dev.migration.diff.Renaming;
import dev.migration.diff.TableChange.TableRenamed;
import dev.migration.diff.Uses;
import dev.migration.operation.Operation;
import dev.migration.operation.OperationVisitor;
import dev.migration.operation.TableAlteration;
import dev.migration.schema.Column;
import dev.migration.schema.EnumType;
import dev.migration.schema.Identifier;
import dev.migration.schema.PartitionOf;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Runs operations over a schema in memory. It refuses what an engine refuses, to drop what is not there or what something
 * else still needs, so that a wrong order shows before any database is asked.
 */
final class OperationReplay implements OperationVisitor<SchemaState> {
    private final SchemaState state;

    OperationReplay(SchemaState state) {
        this.state = state;
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

    @Override
    public SchemaState addColumn(TableAlteration.AddColumn operation) {
        return edit(operation.table(), parts -> {
            Identifier name = operation.column().name();
            require(
                    parts.columns.stream().noneMatch(column -> column.name().equals(name)),
                    "there is a column " + name);
            parts.columns.add(operation.column());
        });
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
    public SchemaState dropColumn(TableAlteration.DropColumn operation) {
        Identifier name = operation.column();
        requireUnused(operation.table(), name);
        return edit(
                operation.table(),
                parts -> require(parts.columns.removeIf(column -> column.name().equals(name)), "there is no " + name));
    }

    private void requireUnused(QualifiedName name, Identifier column) {
        Table table = state.table(name);
        boolean used = (table.primaryKey() != null
                        && table.primaryKey().columns().contains(column))
                || table.uniques().stream().anyMatch(unique -> unique.columns().contains(column))
                || table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column))
                || table.checks().stream().anyMatch(check -> Uses.column(check, column))
                || table.indexes().stream().anyMatch(index -> Uses.column(index, column));
        boolean referenced = state.tables.values().stream()
                .flatMap(other -> other.foreignKeys().stream())
                .anyMatch(key -> key.referencedTable().equals(name)
                        && key.referencedColumns().contains(column));
        require(!used && !referenced, name + "." + column + " is used");
    }

    @Override
    public SchemaState alterColumnType(TableAlteration.AlterColumnType operation) {
        return edit(operation.table(), operation.column(), now -> ColumnEdit.type(now, operation.type()));
    }

    @Override
    public SchemaState setNullability(TableAlteration.SetNullability operation) {
        return edit(operation.table(), operation.column(), now -> ColumnEdit.nullability(now, operation.nullable()));
    }

    @Override
    public SchemaState setDefault(TableAlteration.SetDefault operation) {
        return edit(operation.table(), operation.column(), now -> ColumnEdit.defaultValue(now, operation.value()));
    }

    @Override
    public SchemaState setIdentity(TableAlteration.SetIdentity operation) {
        return edit(operation.table(), operation.column(), now -> ColumnEdit.identity(now, operation.identity()));
    }

    @Override
    public SchemaState redefineColumn(TableAlteration.RedefineColumn operation) {
        return edit(operation.table(), operation.column(), now -> operation.definition());
    }

    @Override
    public SchemaState addPrimaryKey(TableAlteration.AddPrimaryKey operation) {
        return edit(operation.table(), parts -> {
            require(parts.primaryKey == null, operation.table() + " has a primary key");
            parts.primaryKey = operation.key();
        });
    }

    @Override
    public SchemaState addUnique(TableAlteration.AddUnique operation) {
        requireFree(operation.table(), operation.unique().name());
        return edit(operation.table(), parts -> parts.uniques.add(operation.unique()));
    }

    @Override
    public SchemaState addForeignKey(TableAlteration.AddForeignKey operation) {
        requireFree(operation.table(), operation.key().name());
        state.table(operation.key().referencedTable());
        return edit(operation.table(), parts -> parts.foreignKeys.add(operation.key()));
    }

    @Override
    public SchemaState addCheck(TableAlteration.AddCheck operation) {
        requireFree(operation.table(), operation.check().name());
        return edit(operation.table(), parts -> parts.checks.add(operation.check()));
    }

    @Override
    public SchemaState createIndex(TableAlteration.CreateIndex operation) {
        requireFree(operation.table(), operation.index().name());
        return edit(operation.table(), parts -> parts.indexes.add(operation.index()));
    }

    private void requireFree(QualifiedName table, Identifier name) {
        require(!TableNames.of(state.table(table)).contains(name), table + " has a " + name);
    }

    @Override
    public SchemaState dropConstraint(TableAlteration.DropConstraint operation) {
        Identifier name = operation.name();
        return edit(operation.table(), parts -> require(parts.drop(name, operation.kind()), "there is no " + name));
    }

    @Override
    public SchemaState dropIndex(TableAlteration.DropIndex operation) {
        Identifier name = operation.index();
        return edit(
                operation.table(),
                parts -> require(parts.indexes.removeIf(index -> index.name().equals(name)), "there is no " + name));
    }

    @Override
    public SchemaState online(TableAlteration.Online operation) {
        return operation.alteration().accept(this);
    }

    @Override
    public SchemaState attachUnique(TableAlteration.AttachUnique operation) {
        Identifier name = operation.unique().name();
        dropIndex(new TableAlteration.DropIndex(operation.table(), name));
        return addUnique(new TableAlteration.AddUnique(operation.table(), operation.unique()));
    }

    @Override
    public SchemaState validateConstraint(TableAlteration.ValidateConstraint operation) {
        return edit(operation.table(), parts -> parts.validate(operation.name()));
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

    private SchemaState edit(QualifiedName table, Column column, UnaryOperator<Column> change) {
        return edit(table, parts -> parts.column(column.name(), change));
    }

    private SchemaState edit(QualifiedName name, Consumer<TableParts> change) {
        state.edit(name, change);
        return state;
    }
}
