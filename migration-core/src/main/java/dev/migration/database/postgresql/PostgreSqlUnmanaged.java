package dev.migration.database.postgresql;

import dev.migration.database.CatalogNames;
import dev.migration.database.Rows;
import dev.migration.schema.QualifiedName;
import dev.migration.schema.UnmanagedObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What the model cannot express, by kind, name and definition. */
final class PostgreSqlUnmanaged {
    private static final String RELATIONS = """
            select case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'f' then 'foreign table'
                    when 'c' then 'composite type' else 'inheriting table' end as kind,
                n.nspname as namespace, c.relname::text as name, '' as suffix,
                case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid)
                    else concat_ws(' ',
                        (select string_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
                                || case when a.attnotnull then ' not null' else '' end
                                || coalesce(' ' || pg_get_expr(ad.adbin, ad.adrelid), ''), ', '
                                order by case c.relkind when 'c' then a.attnum end, a.attname)
                            from pg_attribute a
                            left join pg_attrdef ad on ad.adrelid = a.attrelid and ad.adnum = a.attnum
                            where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped),
                        (select string_agg(i.inhparent::regclass::text, ', ' order by i.inhseqno)
                            from pg_inherits i where i.inhrelid = c.oid),
                        (select string_agg(k.conname || ' ' || pg_get_constraintdef(k.oid), ', ' order by k.conname)
                            from pg_constraint k where k.conrelid = c.oid and k.contype <> 'n'),
                        (select string_agg(pg_get_indexdef(x.indexrelid), ', ' order by pg_get_indexdef(x.indexrelid))
                            from pg_index x where x.indrelid = c.oid))
                end as definition, 'pg_class'::regclass as class, c.oid as object
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('v', 'm', 'f', 'c') or c.relkind in ('r', 'p') and not c.relispartition
                and exists (select from pg_inherits i where i.inhrelid = c.oid)
            union all
            select 'index', n.nspname, c.relname, '', pg_get_indexdef(i.indexrelid, 0, true), 'pg_class'::regclass, c.oid
            from pg_index i
            join pg_class c on c.oid = i.indexrelid
            join pg_class t on t.oid = i.indrelid and t.relkind = 'm'
            join pg_namespace n on n.oid = c.relnamespace""";

    private static final String ON_TABLES = """
            select 'trigger', n.nspname, c.relname, t.tgname,
                concat_ws(' ', pg_get_triggerdef(t.oid, true), nullif(t.tgenabled, 'O')), 'pg_trigger'::regclass, t.oid
            from pg_trigger t
            join pg_class c on c.oid = t.tgrelid
            join pg_namespace n on n.oid = c.relnamespace
            where not t.tgisinternal and t.tgparentid = 0
            union all
            select 'rule', n.nspname, c.relname, r.rulename, pg_get_ruledef(r.oid, true), 'pg_rewrite'::regclass, r.oid
            from pg_rewrite r
            join pg_class c on c.oid = r.ev_class
            join pg_namespace n on n.oid = c.relnamespace
            where r.rulename <> '_RETURN'
            union all
            select 'policy', n.nspname, c.relname, p.polname,
                concat_ws(' ', case when p.polpermissive then 'permissive' else 'restrictive' end, p.polcmd,
                    'to', array(select quote_ident(rolname) from pg_roles where oid = any (p.polroles) order by 1)::text,
                    'using', pg_get_expr(p.polqual, p.polrelid, true),
                    'check', pg_get_expr(p.polwithcheck, p.polrelid, true)),
                'pg_policy'::regclass, p.oid
            from pg_policy p
            join pg_class c on c.oid = p.polrelid
            join pg_namespace n on n.oid = c.relnamespace
            union all
            select 'row security', n.nspname, c.relname, '',
                case when c.relforcerowsecurity then 'forced' else 'enabled' end, 'pg_class'::regclass, c.oid
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relrowsecurity""";

    private static final String ROUTINES_AND_DOMAINS = """
            select case p.prokind when 'p' then 'procedure' when 'a' then 'aggregate' else 'function' end, n.nspname,
                p.proname || '(' || oidvectortypes(p.proargtypes) || ')', '',
                case when p.prokind = 'a' then format_type(p.prorettype, null) else pg_get_functiondef(p.oid) end,
                'pg_proc'::regclass, p.oid
            from pg_proc p
            join pg_namespace n on n.oid = p.pronamespace
            where not exists (select from pg_depend i
                where i.classid = 'pg_proc'::regclass and i.objid = p.oid and i.deptype = 'i')
            union all
            select 'domain', n.nspname, t.typname, '',
                concat_ws(' ', format_type(t.typbasetype, t.typtypmod), case when t.typnotnull then 'not null' end,
                    'default ' || t.typdefault,
                    (select string_agg(pg_get_constraintdef(k.oid, true), ' ' order by k.conname)
                        from pg_constraint k where k.contypid = t.oid and k.contype = 'c')),
                'pg_type'::regclass, t.oid
            from pg_type t
            join pg_namespace n on n.oid = t.typnamespace
            where t.typtype = 'd'
            union all
            select 'range type', n.nspname, t.typname, '', r.rngsubtype::regtype::text, 'pg_type'::regclass, t.oid
            from pg_range r
            join pg_type t on t.oid = r.rngtypid
            join pg_namespace n on n.oid = t.typnamespace
            union all
            select 'collation', n.nspname, k.collname, '', concat_ws(' ', k.collprovider, k.collcollate),
                'pg_collation'::regclass, k.oid
            from pg_collation k
            join pg_namespace n on n.oid = k.collnamespace
            union all
            select 'statistics', n.nspname, s.stxname, '', pg_get_statisticsobjdef(s.oid), 'pg_statistic_ext'::regclass, s.oid
            from pg_statistic_ext s
            join pg_namespace n on n.oid = s.stxnamespace""";

    private final Connection connection;
    private final CatalogNames names;

    PostgreSqlUnmanaged(Connection connection, CatalogNames names) {
        this.connection = connection;
        this.names = names;
    }

    /** Adds all of them. */
    void read(List<UnmanagedObject> unmanaged) throws SQLException {
        Rows.each(
                connection,
                """
                select o.kind, o.namespace, o.name, o.suffix, coalesce(o.definition, '')
                from (%s union all %s union all %s union all %s) o
                where o.namespace !~ '^pg_' and o.namespace <> 'information_schema'
                    and not exists (select from pg_depend e
                        where e.classid = o.class and e.objid = o.object and e.deptype = 'e')
                """.formatted(RELATIONS, ON_TABLES, ROUTINES_AND_DOMAINS, PostgreSqlSettings.OF_RELATIONS),
                row -> unmanaged.add(object(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5))));
        Rows.each(
                connection,
                PostgreSqlSettings.OF_DATABASE,
                row -> unmanaged.add(new UnmanagedObject(row.getString(1), row.getString(2), row.getString(3))));
    }

    private UnmanagedObject object(String kind, String namespace, String name, String suffix, String definition) {
        QualifiedName qualified = names.name(namespace, name);
        String shown = suffix.isEmpty() ? qualified.toString() : qualified + "." + names.identifier(suffix);
        return new UnmanagedObject(
                kind, shown, names.isDefault(namespace) ? unqualified(definition, namespace) : definition);
    }

    /** A function's definition names its namespace, which for a scratch database may be one of our own. */
    private static String unqualified(String definition, String namespace) {
        return definition.replace(" " + namespace + ".", " ").replace(" \"" + namespace + "\".", " ");
    }
}
