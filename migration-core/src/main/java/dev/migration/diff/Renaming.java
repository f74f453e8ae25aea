package dev.migration.diff;

import dev.migration.diff.ColumnChange.ColumnRenamed;
import dev.migration.diff.TableChange.TableRenamed;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Generation;
import dev.migration.schema.Identifier;
import dev.migration.schema.Index;
import dev.migration.schema.IndexPart;
import dev.migration.schema.PartitionOf;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import dev.migration.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A schema as it is once its tables and columns bear their new names; keys, indexes and conditions follow. */
public final class Renaming {
    private final Map<QualifiedName, QualifiedName> tables = new HashMap<>();
    private final Map<QualifiedName, List<ColumnRenamed>> columns = new HashMap<>();

    private Renaming(List<Change> changes) {
        for (Change change : changes) {
            if (change instanceof TableRenamed table) {
                tables.put(table.from(), table.to());
            } else if (change instanceof ColumnRenamed column) {
                columns.computeIfAbsent(column.table(), key -> new ArrayList<>())
                        .add(column);
            }
        }
    }

    /** The schema after the renames among the changes; a column's rename names its table by the new name. */
    public static Schema apply(Schema schema, List<Change> changes) {
        Renaming renaming = new Renaming(changes);
        if (renaming.tables.isEmpty() && renaming.columns.isEmpty()) {
            return schema;
        }
        return new Schema(
                schema.namespaces(),
                schema.tables().stream().map(renaming::table).toList(),
                schema.sequences(),
                schema.enums(),
                schema.unmanaged());
    }

    private QualifiedName name(QualifiedName table) {
        return tables.getOrDefault(table, table);
    }

    private Table table(Table table) {
        QualifiedName name = name(table.name());
        PrimaryKey key = table.primaryKey();
        return new Table(
                name,
                table.columns().stream().map(column -> column(name, column)).toList(),
                key == null ? null : primaryKey(name, key),
                table.uniques().stream().map(unique -> unique(name, unique)).toList(),
                table.foreignKeys().stream()
                        .map(foreign -> foreignKey(name, foreign))
                        .toList(),
                table.checks().stream().map(check -> check(name, check)).toList(),
                table.indexes().stream().map(index -> index(name, index)).toList(),
                table.comment(),
                nullableText(name, table.partitionKey()),
                partitionOf(table.partitionOf()));
    }

    private @Nullable PartitionOf partitionOf(@Nullable PartitionOf partition) {
        return partition == null ? null : new PartitionOf(name(partition.parent()), partition.bounds());
    }

    private PrimaryKey primaryKey(QualifiedName table, PrimaryKey key) {
        return new PrimaryKey(
                key.name(), columns(table, key.columns()), columns(table, key.include()), key.deferrability());
    }

    private CheckConstraint check(QualifiedName table, CheckConstraint check) {
        return new CheckConstraint(check.name(), text(table, check.expression()), check.noInherit(), check.validity());
    }

    private Column column(QualifiedName table, Column column) {
        Generation generation = column.generation();
        return new Column(
                column(table, column.name()),
                column.type(),
                column.nullable(),
                column.defaultValue(),
                column.identity(),
                generation == null ? null : new Generation(text(table, generation.expression()), generation.stored()),
                column.comment());
    }

    private UniqueConstraint unique(QualifiedName table, UniqueConstraint unique) {
        return new UniqueConstraint(
                unique.name(),
                columns(table, unique.columns()),
                unique.nullsNotDistinct(),
                unique.deferrability(),
                columns(table, unique.include()));
    }

    private ForeignKey foreignKey(QualifiedName table, ForeignKey key) {
        QualifiedName referenced = name(key.referencedTable());
        return new ForeignKey(
                key.name(),
                columns(table, key.columns()),
                referenced,
                columns(referenced, key.referencedColumns()),
                key.onDelete(),
                key.onUpdate(),
                key.deferrability(),
                key.matchFull(),
                columns(table, key.onDeleteColumns()),
                key.validity());
    }

    private Index index(QualifiedName table, Index index) {
        List<IndexPart> parts = index.parts().stream()
                .map(part -> new IndexPart(
                        part.column() == null ? null : column(table, part.column()),
                        nullableText(table, part.expression()),
                        part.ordering()))
                .toList();
        return new Index(
                index.name(),
                index.unique(),
                index.method(),
                parts,
                columns(table, index.include()),
                nullableText(table, index.predicate()),
                index.nullsNotDistinct(),
                index.options());
    }

    private List<Identifier> columns(QualifiedName table, List<Identifier> names) {
        return names.stream().map(name -> column(table, name)).toList();
    }

    private Identifier column(QualifiedName table, Identifier name) {
        return renames(table).stream()
                .filter(rename -> rename.from().equals(name))
                .map(ColumnRenamed::to)
                .findFirst()
                .orElse(name);
    }

    private @Nullable String nullableText(QualifiedName table, @Nullable String text) {
        return text == null ? null : text(table, text);
    }

    private String text(QualifiedName table, String text) {
        String result = text;
        for (ColumnRenamed rename : renames(table)) {
            result = Expression.renamed(result, rename.from(), rename.to());
        }
        return result;
    }

    private List<ColumnRenamed> renames(QualifiedName table) {
        return columns.getOrDefault(table, List.of());
    }
}
