package dev.migration.database.h2;

import dev.migration.database.CatalogNames;
import dev.migration.database.CatalogReader;
import dev.migration.database.Rows;
import dev.migration.database.TableDraft;
import dev.migration.dialect.Dialect;
import dev.migration.schema.Identifier;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.Schema;
import dev.migration.schema.Sequence;
import dev.migration.schema.UnmanagedObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads {@code INFORMATION_SCHEMA} of H2 2.x (the manual's page System Tables). Indexes that H2 made for a constraint are
 * part of the constraint, the sequences of identities are hidden by H2 itself, and {@code PG_CATALOG} is the dressing of its
 * PostgreSQL mode.
 */
public final class H2Catalog implements CatalogReader {
    private final Dialect dialect;

    /** A reader that names things as {@code dialect} does. */
    public H2Catalog(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public Schema read(Connection connection, List<String> ignoredTables) throws SQLException {
        List<Identifier> namespaces = new ArrayList<>();
        String defaultNamespace = namespaces(connection, namespaces);
        CatalogNames names = new CatalogNames(dialect, defaultNamespace);
        H2Text text = new H2Text(defaultNamespace);
        List<UnmanagedObject> unmanaged = new ArrayList<>();
        H2Domains domains = H2Domains.read(connection, names);
        H2Tables reader = new H2Tables(connection, names, text);
        Map<QualifiedName, TableDraft> tables =
                reader.read(H2TypeReader.read(connection, names, dialect, domains), domains, unmanaged);
        new H2Constraints(connection, names, text).read(tables);
        new H2Indexes(connection, names).read(tables);
        new H2Unmanaged(connection, names, text).read(unmanaged);
        return new Schema(
                namespaces,
                tables.values().stream()
                        .filter(table ->
                                ignoredTables.stream().noneMatch(table.name().name()::matches))
                        .map(TableDraft::table)
                        .toList(),
                sequences(connection, names),
                List.of(),
                unmanaged);
    }

    private String namespaces(Connection connection, List<Identifier> others) throws SQLException {
        String[] defaultNamespace = {""};
        Rows.each(connection, """
                select SCHEMA_NAME, SCHEMA_NAME = CURRENT_SCHEMA
                from INFORMATION_SCHEMA.SCHEMATA
                where upper(SCHEMA_NAME) not in ('INFORMATION_SCHEMA', 'PG_CATALOG')
                """, row -> {
            if (row.getBoolean(2)) {
                defaultNamespace[0] = row.getString(1);
            } else {
                others.add(dialect.identifier(row.getString(1)));
            }
        });
        return defaultNamespace[0];
    }

    private static List<Sequence> sequences(Connection connection, CatalogNames names) throws SQLException {
        List<Sequence> sequences = new ArrayList<>();
        Rows.each(
                connection,
                """
                select SEQUENCE_SCHEMA, SEQUENCE_NAME, DATA_TYPE, START_VALUE, INCREMENT, MINIMUM_VALUE, MAXIMUM_VALUE,
                    CACHE, CYCLE_OPTION
                from INFORMATION_SCHEMA.SEQUENCES
                """,
                row -> sequences.add(new Sequence(
                        names.name(row.getString(1), row.getString(2)),
                        row.getString(3).toLowerCase(Locale.ROOT),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getString(9).equals("YES"))));
        return sequences;
    }
}
