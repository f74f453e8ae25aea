package dev.migration.database.h2;

import dev.migration.database.CatalogNames;
import dev.migration.database.Rows;
import dev.migration.database.TableDraft;
import dev.migration.schema.Column;
import dev.migration.schema.Generation;
import dev.migration.schema.Identity;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.UnmanagedObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Base tables with their columns. */
final class H2Tables {
    private final Connection connection;
    private final CatalogNames names;
    private final H2Text text;

    H2Tables(Connection connection, CatalogNames names, H2Text text) {
        this.connection = connection;
        this.names = names;
        this.text = text;
    }

    /** Reads them by name; adds what columns hold and the model does not to {@code unmanaged}. */
    Map<QualifiedName, TableDraft> read(H2TypeReader types, H2Domains domains, List<UnmanagedObject> unmanaged)
            throws SQLException {
        Map<QualifiedName, TableDraft> tables = new TreeMap<>();
        Rows.each(connection, """
                select TABLE_SCHEMA, TABLE_NAME, REMARKS
                from INFORMATION_SCHEMA.TABLES
                where TABLE_TYPE = 'BASE TABLE' and upper(TABLE_SCHEMA) not in ('INFORMATION_SCHEMA', 'PG_CATALOG')
                """, row -> {
            QualifiedName name = names.name(row.getString(1), row.getString(2));
            tables.put(name, new TableDraft(name, row.getString(3)));
        });
        Rows.each(
                connection,
                "select * from INFORMATION_SCHEMA.COLUMNS where upper(TABLE_SCHEMA) not in ('INFORMATION_SCHEMA', 'PG_CATALOG')",
                row -> {
                    TableDraft table =
                            tables.get(names.name(row.getString("TABLE_SCHEMA"), row.getString("TABLE_NAME")));
                    if (table != null) {
                        table.add(row.getInt("ORDINAL_POSITION"), column(row, types));
                        addDomainChecks(row, domains, table);
                        addUnmanaged(row, table, unmanaged);
                    }
                });
        return tables;
    }

    private Column column(ResultSet row, H2TypeReader types) throws SQLException {
        String generation = text.of(row.getString("GENERATION_EXPRESSION"));
        return new Column(
                names.identifier(row.getString("COLUMN_NAME")),
                types.column(row),
                row.getString("IS_NULLABLE").equals("YES"),
                text.of(row.getString("COLUMN_DEFAULT")),
                identity(row),
                generation == null ? null : new Generation(generation, true),
                row.getString("REMARKS"));
    }

    private static @Nullable Identity identity(ResultSet row) throws SQLException {
        String kind = row.getString("IDENTITY_GENERATION");
        if (kind == null) {
            return null;
        }
        return new Identity(
                kind.equals("ALWAYS") ? Identity.Kind.ALWAYS : Identity.Kind.BY_DEFAULT,
                row.getLong("IDENTITY_START"),
                row.getLong("IDENTITY_INCREMENT"));
    }

    private void addDomainChecks(ResultSet row, H2Domains domains, TableDraft table) throws SQLException {
        String domain = row.getString("DOMAIN_NAME");
        if (domain != null) {
            domains.checks(names.name(row.getString("DOMAIN_SCHEMA"), domain), row.getString("COLUMN_NAME"))
                    .forEach(table::add);
        }
    }

    private void addUnmanaged(ResultSet row, TableDraft table, List<UnmanagedObject> unmanaged) throws SQLException {
        String name = table.name() + "." + names.identifier(row.getString("COLUMN_NAME"));
        String onUpdate = text.of(row.getString("COLUMN_ON_UPDATE"));
        if (onUpdate != null) {
            unmanaged.add(new UnmanagedObject("on update", name, onUpdate));
        }
        if (row.getBoolean("DEFAULT_ON_NULL")) {
            unmanaged.add(new UnmanagedObject("default on null", name, "true"));
        }
        if (!row.getBoolean("IS_VISIBLE")) {
            unmanaged.add(new UnmanagedObject("invisible column", name, "true"));
        }
    }
}
