package dev.migration;

import dev.migration.dialect.Dialect;
import dev.migration.diff.Change;
import dev.migration.hibernate.EntityModel;
import dev.migration.hibernate.MappedColumn;
import dev.migration.hibernate.MappedName;
import dev.migration.hibernate.MappedTable;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which entity stands behind a table and which attribute behind a column. */
final class Sources {
    static final Sources NONE = new Sources(Map.of());

    /** A table is the key {@code (table, null)}. */
    private record Key(QualifiedName table, @Nullable Identifier column) {}

    private final Map<Key, String> sources;

    private Sources(Map<Key, String> sources) {
        this.sources = sources;
    }

    static Sources of(EntityModel model, Dialect dialect) {
        Map<Key, String> sources = new HashMap<>();
        for (MappedTable table : model.tables()) {
            sources.putIfAbsent(new Key(name(table.schema(), table.name(), dialect), null), table.source());
        }
        for (MappedColumn column : model.columns()) {
            QualifiedName table = name(column.schema(), column.table(), dialect);
            sources.putIfAbsent(new Key(table, identifier(column.column(), dialect)), column.source());
        }
        return new Sources(sources);
    }

    /** The attribute or entity a change comes from, {@code com.acme.Order#note}, or null where none is known. */
    @Nullable
    String of(Change change) {
        QualifiedName table = change.table();
        return table == null ? null : sources.get(new Key(table, change.column()));
    }

    private static QualifiedName name(@Nullable MappedName schema, MappedName name, Dialect dialect) {
        return new QualifiedName(schema == null ? null : identifier(schema, dialect), identifier(name, dialect));
    }

    private static Identifier identifier(MappedName name, Dialect dialect) {
        return dialect.meant(name.text(), name.quoted());
    }
}
