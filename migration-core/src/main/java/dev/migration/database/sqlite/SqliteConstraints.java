package dev.migration.database.sqlite;

import dev.migration.database.Rows;
import dev.migration.database.sqlite.Clause.Kind;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Identifier;
import dev.migration.schema.PrimaryKey;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.ReferentialAction;
import dev.migration.schema.UniqueConstraint;
import dev.migration.schema.UnmanagedObject;
import dev.migration.schema.Validity;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keys, uniques and checks from the statements of the tables; foreign keys from PRAGMA, with their names from there too. */
final class SqliteConstraints {
    private static final String FOREIGN_KEYS = """
            select m.name as table_name, k.id, k."table" as parent, k."from" as child_column, k."to" as parent_column,
                k.on_update, k.on_delete
            from sqlite_schema m join pragma_foreign_key_list(m.name) k
            where m.type = 'table' and %s
            order by m.name, k.id, k.seq
            """.formatted(SqliteObjects.NOT_INTERNAL);

    private final Map<String, SqliteTable> tables;

    SqliteConstraints(Map<String, SqliteTable> tables) {
        this.tables = tables;
    }

    /** Adds all of them; what the model cannot express of them to {@code unmanaged}. */
    void read(Connection connection, List<UnmanagedObject> unmanaged) throws SQLException {
        tables.values().forEach(table -> table.clauses.forEach(clause -> add(table, clause, unmanaged)));
        Map<String, Map<Integer, Key>> keys = new TreeMap<>();
        Rows.each(connection, FOREIGN_KEYS, row -> {
            String name = row.getString("table_name");
            if (tables.containsKey(name)) {
                Map<Integer, Key> ofTable = keys.computeIfAbsent(name, stored -> new TreeMap<>());
                Key key = ofTable.get(row.getInt("id"));
                if (key == null) {
                    key = new Key(row);
                    ofTable.put(row.getInt("id"), key);
                }
                key.add(row);
            }
        });
        for (Map.Entry<String, Map<Integer, Key>> entry : keys.entrySet()) {
            SqliteTable table = tables.get(entry.getKey());
            if (table != null) {
                addForeignKeys(table, entry.getValue());
            }
        }
    }

    private static void add(SqliteTable table, Clause clause, List<UnmanagedObject> unmanaged) {
        List<Identifier> columns = table.identifiers(clause.columns());
        List<Identifier> own = clause.column() == null ? List.of() : List.of(table.identifier(clause.column()));
        switch (clause.kind()) {
            case PRIMARY_KEY, AUTOINCREMENT ->
                table.draft.primaryKey(new PrimaryKey(table.name(clause, List.of(), "pkey"), columns));
            case UNIQUE -> table.draft.add(UniqueConstraint.of(table.name(clause, columns, "key"), columns));
            case CHECK -> table.draft.add(new CheckConstraint(table.name(clause, own, "check"), clause.text()));
            default -> {}
        }
        if (!clause.option().isEmpty() && clause.kind() != Kind.FOREIGN_KEY) {
            String place = (columns.isEmpty() ? own : columns).toString();
            String what = clause.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            unmanaged.add(new UnmanagedObject(
                    what + " option",
                    table.draft.name() + "." + place.substring(1, place.length() - 1),
                    clause.option()));
        }
    }

    /** PRAGMA counts the foreign keys backwards. */
    private void addForeignKeys(SqliteTable table, Map<Integer, Key> keys) {
        List<Clause> clauses = table.clauses.stream()
                .filter(clause -> clause.kind() == Kind.FOREIGN_KEY)
                .toList();
        for (int i = 0; i < clauses.size(); i++) {
            Key key = keys.get(clauses.size() - 1 - i);
            if (key != null) {
                table.draft.add(foreignKey(table, clauses.get(i), key));
            }
        }
    }

    private ForeignKey foreignKey(SqliteTable table, Clause clause, Key key) {
        List<Identifier> columns = table.identifiers(key.columns);
        QualifiedName parent = QualifiedName.of(table.identifier(key.parent));
        return new ForeignKey(
                table.name(clause, columns, "fkey"),
                columns,
                parent,
                key.parentColumns.isEmpty() ? keyOf(parent, columns) : table.identifiers(key.parentColumns),
                key.onDelete,
                key.onUpdate,
                clause.deferrability(),
                false,
                List.of(),
                Validity.VALID);
    }

    /** Without columns a foreign key means the primary key. */
    private List<Identifier> keyOf(QualifiedName parent, List<Identifier> otherwise) {
        return tables.values().stream()
                .filter(table -> table.draft.name().equals(parent))
                .map(table -> List.copyOf(table.key.values()))
                .filter(key -> key.size() == otherwise.size())
                .findFirst()
                .orElse(otherwise);
    }

    /** A foreign key while its columns are read. */
    private static final class Key {
        private final String parent;
        private final ReferentialAction onDelete;
        private final ReferentialAction onUpdate;
        private final List<String> columns = new ArrayList<>();
        private final List<String> parentColumns = new ArrayList<>();

        Key(ResultSet row) throws SQLException {
            parent = row.getString("parent");
            onDelete = action(row.getString("on_delete"));
            onUpdate = action(row.getString("on_update"));
        }

        void add(ResultSet row) throws SQLException {
            columns.add(row.getString("child_column"));
            @Nullable String parentColumn = row.getString("parent_column");
            if (parentColumn != null) {
                parentColumns.add(parentColumn);
            }
        }

        private static ReferentialAction action(String words) {
            return ReferentialAction.valueOf(words.replace(' ', '_'));
        }
    }
}
