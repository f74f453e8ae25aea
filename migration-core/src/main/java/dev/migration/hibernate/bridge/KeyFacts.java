package dev.migration.hibernate.bridge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.Table;

/**
 * The foreign keys and uniques that Hibernate would add to its tables if its dialect could alter them.
 *
 * <p>A foreign key's row is a list of strings: schema of the table (empty if none) and whether it is quoted, table and quoted, name and
 * quoted, schema of the referenced table and quoted, that table and quoted, the action on delete, and then for each column
 * its name and quoted, and that of the column it refers to. A unique's row is schema, table, name and columns, each with
 * whether it is quoted.
 */
final class KeyFacts {
    private final String defaultSchema;

    KeyFacts(String defaultSchema) {
        this.defaultSchema = defaultSchema;
    }

    /** Those with a constraint, on physical tables. */
    List<List<String>> foreignKeys(Metadata metadata) {
        List<List<String>> rows = new ArrayList<>();
        for (Table table : metadata.collectTableMappings()) {
            if (table.isPhysicalTable()) {
                for (ForeignKey key : keys(table)) {
                    if (key.isCreationEnabled() && key.isPhysicalConstraint()) {
                        rows.add(row(table, key));
                    }
                }
            }
        }
        return rows;
    }

    /** Those of tables; a column's own is part of its definition. */
    List<List<String>> uniques(Metadata metadata) {
        List<List<String>> rows = new ArrayList<>();
        for (Table table : metadata.collectTableMappings()) {
            if (table.isPhysicalTable()) {
                table.getUniqueKeys().values().forEach(key -> {
                    List<String> row = new ArrayList<>();
                    add(row, table);
                    addName(row, key.getName());
                    key.getColumns().forEach(column -> add(row, column));
                    rows.add(row);
                });
            }
        }
        return rows;
    }

    /** The one place that asks for them: Hibernate 8 answers with another type. */
    private static Collection<ForeignKey> keys(Table table) {
        return table.getForeignKeys().values();
    }

    private List<String> row(Table table, ForeignKey key) {
        List<String> row = new ArrayList<>();
        add(row, table);
        addName(row, key.getName());
        Table referenced = key.getReferencedTable();
        add(row, referenced);
        row.add(
                key.getOnDeleteAction() == null
                        ? "NO_ACTION"
                        : key.getOnDeleteAction().name());
        List<Column> target =
                key.isReferenceToPrimaryKey() ? referenced.getPrimaryKey().getColumns() : key.getReferencedColumns();
        for (int i = 0; i < key.getColumns().size(); i++) {
            add(row, key.getColumns().get(i));
            add(row, target.get(i));
        }
        return row;
    }

    private static void addName(List<String> row, String name) {
        boolean quoted = name.length() > 2 && "\"`[".indexOf(name.charAt(0)) >= 0;
        row.add(quoted ? name.substring(1, name.length() - 1) : name);
        row.add(String.valueOf(quoted));
    }

    private void add(List<String> row, Table table) {
        String schema = table.getSchema();
        row.add(schema == null ? defaultSchema : schema);
        row.add(String.valueOf(table.isSchemaQuoted()));
        row.add(table.getName());
        row.add(String.valueOf(table.isQuoted()));
    }

    private static void add(List<String> row, Column column) {
        row.add(column.getName());
        row.add(String.valueOf(column.isQuoted()));
    }
}
