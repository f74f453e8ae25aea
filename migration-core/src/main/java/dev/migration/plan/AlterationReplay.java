package dev.migration.plan;

import static dev.migration.plan.SchemaState.require;

import dev.migration.operation.OperationVisitor;
import dev.migration.operation.TableAlteration;
import dev.migration.schema.Column;
import dev.migration.schema.ColumnEdit;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Runs the alterations of tables over a schema in memory. */
abstract class AlterationReplay implements OperationVisitor<SchemaState> {
    /** What the operations change. */
    final SchemaState state;

    AlterationReplay(SchemaState state) {
        this.state = state;
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
    public SchemaState dropColumn(TableAlteration.DropColumn operation) {
        Identifier name = operation.column();
        state.requireUnused(operation.table(), name);
        return edit(
                operation.table(),
                parts -> require(parts.columns.removeIf(column -> column.name().equals(name)), "there is no " + name));
    }

    @Override
    public SchemaState restoreColumn(TableAlteration.RestoreColumn operation) {
        state.requireColumn(operation.table(), operation.column().name());
        return state;
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
            require(
                    Objects.equals(parts.primaryKey, operation.replaced()),
                    operation.table() + " has another primary key");
            parts.primaryKey = operation.key();
            parts.indexes.removeIf(index -> index.name().equals(operation.index()));
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
    public SchemaState attachPrimaryKey(TableAlteration.AttachPrimaryKey operation) {
        dropIndex(new TableAlteration.DropIndex(operation.table(), operation.index()));
        return edit(operation.table(), parts -> parts.primaryKey = operation.key());
    }

    @Override
    public SchemaState validateConstraint(TableAlteration.ValidateConstraint operation) {
        return edit(operation.table(), parts -> parts.validate(operation.name()));
    }

    private void requireFree(QualifiedName table, Identifier name) {
        require(!TableNames.of(state.table(table)).contains(name), table + " has a " + name);
    }

    final SchemaState edit(QualifiedName table, Column column, UnaryOperator<Column> change) {
        return edit(table, parts -> parts.column(column.name(), change));
    }

    final SchemaState edit(QualifiedName name, Consumer<TableParts> change) {
        state.edit(name, change);
        return state;
    }
}
