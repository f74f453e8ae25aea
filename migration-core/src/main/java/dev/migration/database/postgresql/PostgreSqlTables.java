package dev.migration.database.postgresql;

import dev.migration.database.CatalogNames;
import dev.migration.database.Rows;
import dev.migration.database.TableDraft;
import dev.migration.schema.Column;
import dev.migration.schema.Generation;
import dev.migration.schema.Identity;
import dev.migration.schema.PartitionOf;
import dev.migration.schema.UnmanagedObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Ordinary and partitioned tables with their columns and constraints. */
final class PostgreSqlTables {
    /** Holds for relations {@code c} in namespaces {@code n} that a user made. */
    static final String USER_RELATION = """
            n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
            and not exists (select from pg_depend e
                where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')""";

    /**
     * The sequences that number a column: those of identities, and those owned by the very column whose default asks for
     * their next value, which is what {@code serial} makes.
     */
    static final String NUMBERING = """
            select d.objid, d.refobjid, d.refobjsubid, d.deptype, s.seqstart, s.seqincrement,
                nullif(s.seqmin, case when s.seqincrement > 0 then 1 else lowest end) as seqmin,
                nullif(s.seqmax, case when s.seqincrement > 0 then -(lowest + 1) else -1 end) as seqmax,
                nullif(s.seqcache, 1) as seqcache, s.seqcycle
            from pg_depend d
            join pg_sequence s on s.seqrelid = d.objid
            cross join lateral (select case s.seqtypid when 'smallint'::regtype then -32768
                when 'integer'::regtype then -2147483648 else -9223372036854775808 end as lowest) bounds
            join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
            left join pg_attrdef ad on ad.adrelid = a.attrelid and ad.adnum = a.attnum
            where d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass
                and (d.deptype = 'i' or d.deptype = 'a' and s.seqtypid = a.atttypid
                    and pg_get_expr(ad.adbin, ad.adrelid)
                        = 'nextval(' || quote_literal(d.objid::regclass::text) || '::regclass)')""";

    private final Connection connection;
    private final CatalogNames names;

    PostgreSqlTables(Connection connection, CatalogNames names) {
        this.connection = connection;
        this.names = names;
    }

    /** Reads them by their object identifiers; adds what tables hold and the model does not to {@code unmanaged}. */
    Map<Long, TableDraft> read(List<UnmanagedObject> unmanaged) throws SQLException {
        Map<Long, TableDraft> all = new TreeMap<>();
        Map<Long, TableDraft> managed = new TreeMap<>();
        tables(all, managed);
        columns(all);
        new PostgreSqlConstraints(connection, names).read(all, managed, unmanaged);
        return managed;
    }

    private void tables(Map<Long, TableDraft> all, Map<Long, TableDraft> managed) throws SQLException {
        Rows.each(connection, """
                select c.oid, n.nspname, c.relname, d.description, c.relispartition,
                    case c.relkind when 'p' then pg_get_partkeydef(c.oid) end as partition_key,
                    pg_get_expr(c.relpartbound, c.oid) as bounds, pn.nspname as parent_namespace, parent.relname as parent
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                left join pg_description d
                    on d.classoid = 'pg_class'::regclass and d.objoid = c.oid and d.objsubid = 0
                left join pg_inherits i on i.inhrelid = c.oid and i.inhseqno = 1
                left join pg_class parent on parent.oid = i.inhparent
                left join pg_namespace pn on pn.oid = parent.relnamespace
                where c.relkind in ('r', 'p') and %s
                """.formatted(USER_RELATION), row -> {
            TableDraft table = new TableDraft(names.name(row.getString(2), row.getString(3)), row.getString(4));
            String parent = row.getString("parent");
            String bounds = row.getString("bounds");
            table.partitioning(
                    row.getString("partition_key"),
                    parent == null || bounds == null
                            ? null
                            : new PartitionOf(names.name(row.getString("parent_namespace"), parent), bounds));
            all.put(row.getLong(1), table);
            // A table that inherits gets columns and checks by itself; only a partition's are known to be just its
            // parent's.
            if (parent == null || row.getBoolean(5)) {
                managed.put(row.getLong(1), table);
            }
        });
    }

    private void columns(Map<Long, TableDraft> tables) throws SQLException {
        Rows.each(connection, """
                select a.attrelid, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod) as type,
                    case when a.attcollation <> t.typcollation then a.attcollation::regcollation::text end as collation,
                    a.attnotnull, pg_get_expr(ad.adbin, ad.adrelid, a.attgenerated <> '') as expression,
                    a.attidentity, a.attgenerated, numbering.seqstart, numbering.seqincrement,
                    numbering.seqmin, numbering.seqmax, numbering.seqcache, numbering.seqcycle, d.description
                from pg_attribute a
                join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
                join pg_namespace n on n.oid = c.relnamespace
                join pg_type t on t.oid = a.atttypid
                left join pg_attrdef ad on ad.adrelid = a.attrelid and ad.adnum = a.attnum
                left join pg_description d
                    on d.classoid = 'pg_class'::regclass and d.objoid = a.attrelid and d.objsubid = a.attnum
                left join (%s) numbering
                    on numbering.refobjid = a.attrelid and numbering.refobjsubid = a.attnum
                where a.attnum > 0 and not a.attisdropped and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                """.formatted(NUMBERING), row -> {
            TableDraft table = tables.get(row.getLong("attrelid"));
            if (table != null) {
                table.add(row.getInt("attnum"), column(row));
            }
        });
    }

    private Column column(ResultSet row) throws SQLException {
        Identity identity = identity(row);
        String expression = PostgreSqlExpression.normalizedIfAny(row.getString("expression"));
        String generated = row.getString("attgenerated");
        boolean computed = !generated.isEmpty();
        return new Column(
                names.identifier(row.getString("attname")),
                PostgreSqlTypes.of(row.getString("type"), row.getString("collation")),
                !row.getBoolean("attnotnull"),
                computed || identity != null ? null : expression,
                identity,
                computed && expression != null ? new Generation(expression, generated.equals("s")) : null,
                row.getString("description"));
    }

    private static @Nullable Identity identity(ResultSet row) throws SQLException {
        long start = row.getLong("seqstart");
        if (row.wasNull()) {
            return null;
        }
        Identity.Kind kind = switch (row.getString("attidentity")) {
            case "a" -> Identity.Kind.ALWAYS;
            case "d" -> Identity.Kind.BY_DEFAULT;
            default -> Identity.Kind.SERIAL;
        };
        return new Identity(
                kind,
                start,
                row.getLong("seqincrement"),
                row.getObject("seqmin", Long.class),
                row.getObject("seqmax", Long.class),
                row.getLong("seqcache"),
                row.getBoolean("seqcycle"));
    }
}
