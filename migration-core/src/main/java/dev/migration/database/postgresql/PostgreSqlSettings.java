package dev.migration.database.postgresql;

/** Queries for what the model cannot express of things that it knows, and for what belongs to the database as a whole. */
final class PostgreSqlSettings {
    /** Rows of kind, namespace, name, suffix, definition, class and object. */
    static final String OF_RELATIONS = """
            select 'storage', n.nspname, c.relname, '',
                concat_ws(' ', case c.relpersistence when 'u' then 'unlogged' end, ts.spcname,
                    case when c.relkind <> 'i' or ofconstraint.oid is not null then array_to_string(c.reloptions, ',') end,
                    case when am.amname <> 'heap' and c.relkind <> 'i' then am.amname end),
                'pg_class'::regclass, c.oid
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            left join pg_tablespace ts on ts.oid = c.reltablespace
            left join pg_am am on am.oid = c.relam
            left join pg_constraint ofconstraint on ofconstraint.conindid = c.oid and ofconstraint.contype in ('p', 'u')
            where c.relkind in ('r', 'p', 'i', 'I')
                and (c.relpersistence = 'u' and c.relkind in ('r', 'p') or ts.oid is not null
                    or ofconstraint.oid is not null and c.reloptions is not null
                    or c.relkind in ('r', 'p') and (c.reloptions is not null or am.amname <> 'heap'))
            union all
            select 'replica identity', n.nspname, c.relname, '', c.relreplident::text, 'pg_class'::regclass, c.oid
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and c.relreplident <> 'd'
            union all
            select 'grant', n.nspname, c.relname, '', c.relacl::text, 'pg_class'::regclass, c.oid
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relacl is not null
            union all
            select 'sequence owner', n.nspname, c.relname, '', d.refobjid::regclass::text || '.' || a.attname, 'pg_class'::regclass,
                c.oid
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = c.oid and d.refclassid = 'pg_class'::regclass
                and d.deptype = 'a'
            join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
            where c.relkind = 'S' and c.oid not in (select numbering.objid from (%1$s) numbering)
            union all
            select case when a.attacl is not null then 'grant' else 'column setting' end, n.nspname, c.relname, a.attname,
                concat_ws(' ', nullif(a.attstorage, t.typstorage), nullif(a.attcompression, ''), a.attoptions, a.attacl,
                    nullif(a.attstattarget, -1)),
                'pg_class'::regclass, c.oid
            from pg_attribute a
            join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
            join pg_namespace n on n.oid = c.relnamespace
            join pg_type t on t.oid = a.atttypid
            where a.attnum > 0 and not a.attisdropped and (a.attstorage <> t.typstorage or a.attcompression <> ''
                or a.attoptions is not null or a.attacl is not null or coalesce(a.attstattarget, -1) <> -1)
            union all
            select 'partition column', n.nspname, c.relname, a.attname,
                concat_ws(' ', case when a.attnotnull then 'not null' end, pg_get_expr(ad.adbin, ad.adrelid)),
                'pg_class'::regclass, c.oid
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_inherits i on i.inhrelid = c.oid
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            join pg_attribute pa on pa.attrelid = i.inhparent and pa.attname = a.attname
            left join pg_attrdef ad on ad.adrelid = a.attrelid and ad.adnum = a.attnum
            left join pg_attrdef pad on pad.adrelid = pa.attrelid and pad.adnum = pa.attnum
            where c.relispartition and (a.attnotnull <> pa.attnotnull
                or pg_get_expr(ad.adbin, ad.adrelid) is distinct from pg_get_expr(pad.adbin, pad.adrelid))""".formatted(PostgreSqlTables.NUMBERING);

    /** Rows of kind, name and definition. */
    static final String OF_DATABASE = """
            select 'extension', extname::text, extversion from pg_extension where extname <> 'plpgsql'
            union all
            select 'event trigger', evtname, concat_ws(' ', evtevent, evtfoid::regproc, evttags, evtenabled)
            from pg_event_trigger
            union all
            select 'publication', p.pubname, concat_ws(' ', p.puballtables, p.pubinsert, p.pubupdate, p.pubdelete,
                (select string_agg(r.prrelid::regclass::text, ', ' order by r.prrelid::regclass::text)
                    from pg_publication_rel r where r.prpubid = p.oid))
            from pg_publication p
            union all
            select 'foreign server', srvname, concat_ws(' ', srvtype, srvversion, srvoptions) from pg_foreign_server
            union all
            select 'grant', 'schema ' || nspname, nspacl::text
            from pg_namespace
            where nspacl is not null and nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
            union all
            select 'grant', 'routine ' || p.oid::regprocedure::text, p.proacl::text
            from pg_proc p
            join pg_namespace n on n.oid = p.pronamespace
            where p.proacl is not null and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                and not exists (select from pg_depend e
                    where e.classid = 'pg_proc'::regclass and e.objid = p.oid and e.deptype = 'e')
            union all
            select 'grant', 'default privileges ' || defaclobjtype::text, defaclacl::text from pg_default_acl
            union all
            select 'comment', pg_describe_object(d.classoid, d.objoid, d.objsubid), d.description
            from pg_description d
            left join pg_class c on d.classoid = 'pg_class'::regclass and c.oid = d.objoid
            where d.objoid >= 16384 and coalesce(c.relkind not in ('r', 'p') or c.relispartition and d.objsubid > 0, true)
                and d.classoid <> 'pg_extension'::regclass
                and not exists (select from pg_depend e
                    where e.classid = d.classoid and e.objid = d.objoid and e.deptype = 'e')""";

    private PostgreSqlSettings() {}
}
