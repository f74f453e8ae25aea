package dev.migration.plan;

import dev.migration.diff.InventedName;
import dev.migration.diff.Uses;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Column;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Identifier;
import dev.migration.schema.Index;
import dev.migration.schema.IndexPart;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Table;
import dev.migration.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names for new constraints and indexes: the model's own, unless the engine made it up or something in the database has it
 * already. Some engines want these names unique in a table, others in a namespace; here they are unique in the namespace.
 */
final class FreeNames {
    private final Set<QualifiedName> taken = new TreeSet<>();

    /** Knows the names that are taken once the old things are dropped. */
    FreeNames(Collection<Table> tables) {
        tables.forEach(table ->
                TableNames.of(table).forEach(name -> taken.add(table.name().sibling(name))));
    }

    /** Gives a name back that an old thing leaves. */
    void release(QualifiedName name) {
        taken.remove(name);
    }

    /** The table with every name free to use. */
    Table table(Table table) {
        QualifiedName name = table.name();
        PrimaryKey key = table.primaryKey();
        return new Table(
                name,
                table.columns(),
                key == null ? null : primaryKey(name, key),
                table.uniques().stream().map(unique -> unique(name, unique)).toList(),
                table.foreignKeys().stream()
                        .map(foreign -> foreignKey(name, foreign))
                        .toList(),
                table.checks().stream().map(check -> check(table, check)).toList(),
                table.indexes().stream().map(index -> index(name, index)).toList(),
                table.comment(),
                table.partitionKey(),
                table.partitionOf());
    }

    PrimaryKey primaryKey(QualifiedName table, PrimaryKey key) {
        return key.named(free(key.name(), "pk", table, List.of()));
    }

    UniqueConstraint unique(QualifiedName table, UniqueConstraint unique) {
        return unique.named(free(unique.name(), "uk", table, unique.columns()));
    }

    ForeignKey foreignKey(QualifiedName table, ForeignKey key) {
        return key.named(free(key.name(), "fk", table, key.columns()));
    }

    CheckConstraint check(Table table, CheckConstraint check) {
        List<Identifier> columns = table.columns().stream()
                .map(Column::name)
                .filter(column -> Uses.column(check, column))
                .toList();
        return check.named(free(check.name(), "ck", table.name(), columns));
    }

    Index index(QualifiedName table, Index index) {
        List<Identifier> columns = new ArrayList<>();
        index.parts().stream().map(IndexPart::column).filter(Objects::nonNull).forEach(columns::add);
        return index.named(free(index.name(), index.unique() ? "ux" : "ix", table, columns));
    }

    private Identifier free(Identifier wanted, String prefix, QualifiedName table, List<Identifier> columns) {
        Identifier base = wanted;
        if (InventedName.is(wanted)) {
            base = InventedName.replacement(prefix, table, columns);
        }
        Identifier name = base;
        for (int i = 2; taken.contains(table.sibling(name)); i++) {
            name = new Identifier(base.text() + "_" + i, base.exact());
        }
        taken.add(table.sibling(name));
        return name;
    }
}
