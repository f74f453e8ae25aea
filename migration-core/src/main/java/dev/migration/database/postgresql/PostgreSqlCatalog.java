package dev.migration.database.postgresql;

import dev.migration.database.CatalogNames;
import dev.migration.database.CatalogReader;
import dev.migration.database.Rows;
import dev.migration.database.TableDraft;
import dev.migration.dialect.Dialect;
import dev.migration.schema.EnumType;
import dev.migration.schema.Identifier;
import dev.migration.schema.Schema;
import dev.migration.schema.Sequence;
import dev.migration.schema.UnmanagedObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code pg_catalog} (the manual's chapter System Catalogs). What an extension owns is part of the extension, and
 * not null constraints, which version 18 lists among the constraints, are part of their column.
 */
public final class PostgreSqlCatalog implements CatalogReader {
    private final Dialect dialect;

    /** A reader that names things as {@code dialect} does. */
    public PostgreSqlCatalog(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public Schema read(Connection connection, List<String> ignoredTables) throws SQLException {
        List<Identifier> namespaces = new ArrayList<>();
        CatalogNames names = namespaces(connection, namespaces);
        List<UnmanagedObject> unmanaged = new ArrayList<>();
        Map<Long, TableDraft> tables = new PostgreSqlTables(connection, names).read(unmanaged);
        new PostgreSqlIndexes(connection, names).read(tables);
        new PostgreSqlUnmanaged(connection, names).read(unmanaged);
        return new Schema(
                namespaces,
                tables.values().stream()
                        .filter(table ->
                                ignoredTables.stream().noneMatch(table.name().name()::matches))
                        .map(TableDraft::table)
                        .toList(),
                sequences(connection, names),
                enums(connection, names),
                unmanaged);
    }

    private CatalogNames namespaces(Connection connection, List<Identifier> others) throws SQLException {
        String[] defaultNamespace = {""};
        Rows.each(connection, """
                select n.nspname, coalesce(n.nspname = current_schema(), false)
                from pg_namespace n
                where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                    and not exists (select from pg_depend d
                        where d.classid = 'pg_namespace'::regclass and d.objid = n.oid and d.deptype = 'e')
                """, row -> {
            if (row.getBoolean(2)) {
                defaultNamespace[0] = row.getString(1);
            } else {
                others.add(dialect.identifier(row.getString(1)));
            }
        });
        return new CatalogNames(dialect, defaultNamespace[0]);
    }

    private static List<Sequence> sequences(Connection connection, CatalogNames names) throws SQLException {
        List<Sequence> sequences = new ArrayList<>();
        Rows.each(
                connection,
                """
                select n.nspname, c.relname, format_type(s.seqtypid, null), s.seqstart, s.seqincrement, s.seqmin, s.seqmax,
                    s.seqcache, s.seqcycle
                from pg_sequence s
                join pg_class c on c.oid = s.seqrelid
                join pg_namespace n on n.oid = c.relnamespace
                where s.seqrelid not in (select numbering.objid from (%s) numbering)
                    and %s
                """.formatted(PostgreSqlTables.NUMBERING, PostgreSqlTables.USER_RELATION),
                row -> sequences.add(new Sequence(
                        names.name(row.getString(1), row.getString(2)),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getBoolean(9))));
        return sequences;
    }

    private static List<EnumType> enums(Connection connection, CatalogNames names) throws SQLException {
        List<EnumType> enums = new ArrayList<>();
        Rows.each(
                connection,
                """
                select n.nspname, t.typname,
                    array(select e.enumlabel::text from pg_enum e where e.enumtypid = t.oid order by e.enumsortorder)
                from pg_type t
                join pg_namespace n on n.oid = t.typnamespace
                where t.typtype = 'e' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                    and not exists (select from pg_depend d
                        where d.classid = 'pg_type'::regclass and d.objid = t.oid and d.deptype = 'e')
                """,
                row -> enums.add(new EnumType(names.name(row.getString(1), row.getString(2)), List.of((String[])
                        row.getArray(3).getArray()))));
        return enums;
    }
}
