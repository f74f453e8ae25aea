package dev.migration;

import dev.migration.dialect.Dialect;
import dev.migration.hibernate.EntityModel;
import dev.migration.hibernate.MappedForeignKey;
import dev.migration.hibernate.MappedName;
import dev.migration.hibernate.MappedUnique;
import dev.migration.schema.Deferrability;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.ReferentialAction;
import dev.migration.schema.Schema;
import dev.migration.schema.Table;
import dev.migration.schema.UniqueConstraint;
import dev.migration.schema.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Adds to a schema the foreign keys and uniques that the entities have and Hibernate's statements do not create. Their
 * absence there says nothing about the model.
 */
final class ModelKeys {
    private final Dialect dialect;

    ModelKeys(Dialect dialect) {
        this.dialect = dialect;
    }

    /** A foreign key to a table that was left out of the model is left out too. */
    Schema added(EntityModel model, Schema schema) {
        Set<QualifiedName> there = schema.tables().stream().map(Table::name).collect(Collectors.toSet());
        Map<QualifiedName, List<MappedForeignKey>> keys = model.foreignKeys().stream()
                .filter(key -> there.contains(name(key.referencedSchema(), key.referencedTable())))
                .collect(Collectors.groupingBy(key -> name(key.schema(), key.table())));
        Map<QualifiedName, List<MappedUnique>> uniques = model.uniques().stream()
                .collect(Collectors.groupingBy(unique -> name(unique.schema(), unique.table())));
        List<Table> tables = schema.tables().stream()
                .map(table -> added(
                        table,
                        keys.getOrDefault(table.name(), List.of()),
                        uniques.getOrDefault(table.name(), List.of())))
                .toList();
        return new Schema(schema.namespaces(), tables, schema.sequences(), schema.enums(), schema.unmanaged());
    }

    private Table added(Table table, List<MappedForeignKey> mappedKeys, List<MappedUnique> mappedUniques) {
        List<ForeignKey> all = new ArrayList<>(table.foreignKeys());
        mappedKeys.stream().map(this::foreignKey).forEach(all::add);
        List<UniqueConstraint> uniques = new ArrayList<>(table.uniques());
        for (MappedUnique unique : mappedUniques) {
            List<Identifier> columns =
                    unique.columns().stream().map(this::identifier).toList();
            if (uniques.stream().noneMatch(known -> known.columns().equals(columns))) {
                uniques.add(UniqueConstraint.of(identifier(unique.name()), columns));
            }
        }
        return new Table(
                table.name(),
                table.columns(),
                table.primaryKey(),
                uniques,
                all,
                table.checks(),
                table.indexes(),
                table.comment(),
                null,
                null);
    }

    private ForeignKey foreignKey(MappedForeignKey key) {
        return new ForeignKey(
                identifier(key.name()),
                key.columns().stream().map(this::identifier).toList(),
                name(key.referencedSchema(), key.referencedTable()),
                key.referencedColumns().stream().map(this::identifier).toList(),
                ReferentialAction.valueOf(key.onDelete()),
                ReferentialAction.NO_ACTION,
                Deferrability.NOT_DEFERRABLE,
                false,
                List.of(),
                Validity.VALID);
    }

    private QualifiedName name(@Nullable MappedName schema, MappedName name) {
        return new QualifiedName(schema == null ? null : identifier(schema), identifier(name));
    }

    private Identifier identifier(MappedName name) {
        return dialect.meant(name.text(), name.quoted());
    }
}
