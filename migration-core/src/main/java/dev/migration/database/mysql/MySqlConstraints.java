package dev.migration.database.mysql;

import dev.migration.database.CatalogNames;
import dev.migration.database.Rows;
import dev.migration.database.TableDraft;
import dev.migration.dialect.mysql.ColumnCheck;
import dev.migration.dialect.mysql.Flavour;
import dev.migration.schema.CheckConstraint;
import dev.migration.schema.Deferrability;
import dev.migration.schema.ForeignKey;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.ReferentialAction;
import dev.migration.schema.Validity;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Foreign keys and checks; the other constraints are indexes here. */
final class MySqlConstraints {
    private final Connection connection;
    private final CatalogNames names;
    private final MySqlText text;
    private final Flavour flavour;

    /** A foreign key in the making. */
    private record Draft(
            QualifiedName table,
            QualifiedName referenced,
            ReferentialAction onDelete,
            ReferentialAction onUpdate,
            List<Identifier> columns,
            List<Identifier> referencedColumns) {}

    MySqlConstraints(Connection connection, CatalogNames names, MySqlText text, Flavour flavour) {
        this.connection = connection;
        this.names = names;
        this.text = text;
        this.flavour = flavour;
    }

    /** Adds them to their tables; gives the foreign keys of each. */
    Map<QualifiedName, List<ForeignKey>> read(Map<QualifiedName, TableDraft> tables, MySqlTables reader)
            throws SQLException {
        readChecks(tables, reader);
        return readForeignKeys(tables);
    }

    private void readChecks(Map<QualifiedName, TableDraft> tables, MySqlTables reader) throws SQLException {
        String query = flavour == Flavour.MARIADB ? """
                select CONSTRAINT_SCHEMA, TABLE_NAME, CONSTRAINT_NAME, CHECK_CLAUSE, LEVEL
                from information_schema.CHECK_CONSTRAINTS where CONSTRAINT_SCHEMA = database()
                """ : """
                select c.CONSTRAINT_SCHEMA, t.TABLE_NAME, c.CONSTRAINT_NAME, c.CHECK_CLAUSE, 'Table'
                from information_schema.CHECK_CONSTRAINTS c
                join information_schema.TABLE_CONSTRAINTS t
                    on t.CONSTRAINT_SCHEMA = c.CONSTRAINT_SCHEMA and t.CONSTRAINT_NAME = c.CONSTRAINT_NAME
                where c.CONSTRAINT_SCHEMA = database() and t.CONSTRAINT_TYPE = 'CHECK'
                """;
        Rows.each(connection, query, row -> {
            String table = row.getString(2);
            TableDraft draft = tables.get(names.name(row.getString(1), table));
            boolean ofColumn = row.getString(5).equals("Column");
            if (draft != null && !(ofColumn && reader.isJson(table, row.getString(3)))) {
                draft.add(new CheckConstraint(
                        ofColumn ? ColumnCheck.name(row.getString(3)) : names.identifier(row.getString(3)),
                        text.expression(bare(row.getString(4)))));
            }
        });
    }

    /** MySQL prints the condition within parentheses. */
    private String bare(String clause) {
        boolean within = flavour == Flavour.MYSQL && clause.startsWith("(") && clause.endsWith(")");
        return within ? clause.substring(1, clause.length() - 1) : clause;
    }

    private Map<QualifiedName, List<ForeignKey>> readForeignKeys(Map<QualifiedName, TableDraft> tables)
            throws SQLException {
        Map<String, Draft> drafts = new TreeMap<>();
        Rows.each(connection, """
                select k.TABLE_SCHEMA, k.TABLE_NAME, k.CONSTRAINT_NAME, k.COLUMN_NAME, k.REFERENCED_TABLE_SCHEMA,
                    k.REFERENCED_TABLE_NAME, k.REFERENCED_COLUMN_NAME, r.DELETE_RULE, r.UPDATE_RULE
                from information_schema.KEY_COLUMN_USAGE k
                join information_schema.REFERENTIAL_CONSTRAINTS r
                    on r.CONSTRAINT_SCHEMA = k.CONSTRAINT_SCHEMA and r.TABLE_NAME = k.TABLE_NAME
                    and r.CONSTRAINT_NAME = k.CONSTRAINT_NAME
                where k.TABLE_SCHEMA = database() and k.REFERENCED_TABLE_NAME is not null
                order by k.TABLE_NAME, k.CONSTRAINT_NAME, k.ORDINAL_POSITION
                """, row -> {
            Draft draft = drafts.computeIfAbsent(row.getString(2) + "\n" + row.getString(3), key -> draft(row));
            draft.columns().add(names.identifier(row.getString(4)));
            draft.referencedColumns().add(names.identifier(row.getString(7)));
        });
        Map<QualifiedName, List<ForeignKey>> keys = new TreeMap<>();
        drafts.forEach((key, draft) -> {
            TableDraft table = tables.get(draft.table());
            if (table != null) {
                ForeignKey foreignKey = foreignKey(key.substring(key.indexOf('\n') + 1), draft);
                table.add(foreignKey);
                keys.computeIfAbsent(draft.table(), any -> new ArrayList<>()).add(foreignKey);
            }
        });
        return keys;
    }

    private Draft draft(ResultSet row) {
        try {
            return new Draft(
                    names.name(row.getString(1), row.getString(2)),
                    names.name(row.getString(5), row.getString(6)),
                    action(row.getString(8)),
                    action(row.getString(9)),
                    new ArrayList<>(),
                    new ArrayList<>());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private ForeignKey foreignKey(String name, Draft draft) {
        return new ForeignKey(
                names.identifier(name),
                draft.columns(),
                draft.referenced(),
                draft.referencedColumns(),
                draft.onDelete(),
                draft.onUpdate(),
                Deferrability.NOT_DEFERRABLE,
                false,
                List.of(),
                Validity.VALID);
    }

    /** InnoDB refuses at once in either case. */
    private static ReferentialAction action(String words) {
        ReferentialAction action =
                ReferentialAction.valueOf(words.replace(' ', '_').toUpperCase(Locale.ROOT));
        return action == ReferentialAction.RESTRICT ? ReferentialAction.NO_ACTION : action;
    }
}
