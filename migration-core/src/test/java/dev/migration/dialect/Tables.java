package dev.migration.dialect;

import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.EnumType;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Identifier;
import dev.migration.schema.Index;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Sequence;
import dev.migration.schema.Table;
import dev.migration.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;

/** Tables and schemas with one thing changed. */
public final class Tables {
    private Tables() {}

    public static Schema schema(Table... tables) {
        return new Schema(List.of(), List.of(tables), List.of(), List.of(), List.of());
    }

    public static Schema with(Schema schema, Identifier namespace) {
        return new Schema(List.of(namespace), schema.tables(), schema.sequences(), schema.enums(), schema.unmanaged());
    }

    public static Schema with(Schema schema, Sequence sequence) {
        return new Schema(schema.namespaces(), schema.tables(), List.of(sequence), schema.enums(), schema.unmanaged());
    }

    public static Schema with(Schema schema, EnumType type) {
        return new Schema(schema.namespaces(), schema.tables(), schema.sequences(), List.of(type), schema.unmanaged());
    }

    public static Table table(String name, Column... columns) {
        return new Table(
                QualifiedName.of(name),
                List.of(columns),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    public static Table named(Table table, QualifiedName name) {
        return new Table(
                name,
                table.columns(),
                table.primaryKey(),
                table.uniques(),
                table.foreignKeys(),
                table.checks(),
                table.indexes(),
                table.comment(),
                null,
                null);
    }

    /** The table with another last column. */
    public static Table withLast(Table table, Column column) {
        List<Column> columns =
                new ArrayList<>(table.columns().subList(0, table.columns().size() - 1));
        columns.add(column);
        return with(table, columns);
    }

    public static Table with(Table table, Column column) {
        List<Column> columns = new ArrayList<>(table.columns());
        columns.add(column);
        return with(table, columns);
    }

    private static Table with(Table table, List<Column> columns) {
        return new Table(
                table.name(),
                columns,
                table.primaryKey(),
                table.uniques(),
                table.foreignKeys(),
                table.checks(),
                table.indexes(),
                table.comment(),
                null,
                null);
    }

    public static Table with(Table table, PrimaryKey key) {
        return new Table(
                table.name(),
                table.columns(),
                key,
                table.uniques(),
                table.foreignKeys(),
                table.checks(),
                table.indexes(),
                table.comment(),
                null,
                null);
    }

    public static Table with(Table table, UniqueConstraint unique) {
        return new Table(
                table.name(),
                table.columns(),
                table.primaryKey(),
                List.of(unique),
                table.foreignKeys(),
                table.checks(),
                table.indexes(),
                table.comment(),
                null,
                null);
    }

    public static Table with(Table table, ForeignKey key) {
        return new Table(
                table.name(),
                table.columns(),
                table.primaryKey(),
                table.uniques(),
                List.of(key),
                table.checks(),
                table.indexes(),
                table.comment(),
                null,
                null);
    }

    public static Table with(Table table, CheckConstraint check) {
        return new Table(
                table.name(),
                table.columns(),
                table.primaryKey(),
                table.uniques(),
                table.foreignKeys(),
                List.of(check),
                table.indexes(),
                table.comment(),
                null,
                null);
    }

    public static Table with(Table table, Index index) {
        return new Table(
                table.name(),
                table.columns(),
                table.primaryKey(),
                table.uniques(),
                table.foreignKeys(),
                table.checks(),
                List.of(index),
                table.comment(),
                null,
                null);
    }

    public static Table with(Table table, String comment) {
        return new Table(
                table.name(),
                table.columns(),
                table.primaryKey(),
                table.uniques(),
                table.foreignKeys(),
                table.checks(),
                table.indexes(),
                comment,
                null,
                null);
    }
}
