package dev.migration.plan;

import dev.migration.schema.CheckConstraint;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Identifier;
import dev.migration.schema.Index;
import dev.migration.schema.Table;
import dev.migration.schema.UniqueConstraint;
import java.util.Set;
import java.util.TreeSet;

/** The names that a table's constraints and indexes take. */
final class TableNames {
    private TableNames() {}

    static Set<Identifier> of(Table table) {
        Set<Identifier> names = new TreeSet<>();
        if (table.primaryKey() != null) {
            names.add(table.primaryKey().name());
        }
        table.uniques().stream().map(UniqueConstraint::name).forEach(names::add);
        table.foreignKeys().stream().map(ForeignKey::name).forEach(names::add);
        table.checks().stream().map(CheckConstraint::name).forEach(names::add);
        table.indexes().stream().map(Index::name).forEach(names::add);
        return names;
    }
}
