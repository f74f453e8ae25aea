package dev.migration.plan;

import dev.migration.operation.ConstraintKind;
import dev.migration.operation.Operation;
import dev.migration.operation.TableAlteration.DropConstraint;
import dev.migration.operation.TableAlteration.DropIndex;
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
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The drop of an index, or of a constraint that has one.
 *
 * @param kind what is dropped, null for an index
 */
record KeyDrop(QualifiedName table, @Nullable ConstraintKind kind, Identifier name) {
    /** What the operation drops, null if it drops nothing that has an index. */
    static @Nullable KeyDrop of(Operation operation) {
        if (operation instanceof DropConstraint drop && drop.kind() != ConstraintKind.CHECK) {
            return new KeyDrop(drop.table(), drop.kind(), drop.name());
        }
        return operation instanceof DropIndex drop ? new KeyDrop(drop.table(), null, drop.index()) : null;
    }

    /** The same drop, told which foreign keys stay. */
    Operation keeping(Collection<ForeignKey> keys) {
        List<ForeignKey> staying = List.copyOf(keys);
        return kind == null ? new DropIndex(table, name, staying) : new DropConstraint(table, name, kind, staying);
    }

    /** The foreign keys that the index may serve as the table is there, none where there is no such table or index. */
    List<ForeignKey> serves(SchemaState state) {
        Table owner = state.tables.get(table);
        return owner == null ? List.of() : served(owner);
    }

    /** An index, or what has one. */
    private record Indexed(@Nullable ConstraintKind kind, Identifier name, List<Identifier> columns) {}

    private List<ForeignKey> served(Table table) {
        return indexed(table)
                .filter(dropped -> dropped.kind() == kind && dropped.name().equals(name))
                .flatMap(dropped -> table.foreignKeys().stream()
                        .filter(key -> kind != ConstraintKind.FOREIGN_KEY
                                || !key.name().equals(name))
                        .filter(key -> begins(key, dropped.columns())))
                .toList();
    }

    private static Stream<Indexed> indexed(Table table) {
        List<Indexed> found = new ArrayList<>();
        PrimaryKey primary = table.primaryKey();
        if (primary != null) {
            found.add(new Indexed(ConstraintKind.PRIMARY_KEY, primary.name(), primary.columns()));
        }
        for (UniqueConstraint unique : table.uniques()) {
            found.add(new Indexed(ConstraintKind.UNIQUE, unique.name(), unique.columns()));
        }
        for (ForeignKey key : table.foreignKeys()) {
            found.add(new Indexed(ConstraintKind.FOREIGN_KEY, key.name(), key.columns()));
        }
        for (Index index : table.indexes()) {
            found.add(new Indexed(null, index.name(), columns(index)));
        }
        return found.stream();
    }

    private static List<Identifier> columns(Index index) {
        List<Identifier> columns = new ArrayList<>();
        index.parts().stream().map(IndexPart::column).filter(Objects::nonNull).forEach(columns::add);
        return columns;
    }

    /** Whether an index on these columns serves a foreign key. */
    private static boolean begins(ForeignKey key, List<Identifier> columns) {
        int size = key.columns().size();
        return size <= columns.size() && new TreeSet<>(columns.subList(0, size)).equals(new TreeSet<>(key.columns()));
    }
}
