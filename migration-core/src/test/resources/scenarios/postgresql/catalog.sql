with spaces as (
    select oid, nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'
), relations as (
    select c.*, n.nspname, c.oid::regclass::text as shown from pg_class c join spaces n on n.oid = c.relnamespace
    where c.relname !~ '^(flyway_schema|migration_script)_history'
)
select concat_ws(' ', 'relation', shown, relkind, relpersistence, reloptions, 'replica', relreplident,
    'rls', relrowsecurity, relforcerowsecurity, 'acl', relacl::text, obj_description(oid, 'pg_class'), pg_get_partkeydef(oid),
    pg_get_expr(relpartbound, oid), (select string_agg(inhparent::regclass::text, ',' order by inhseqno) from pg_inherits where inhrelid = relations.oid))
from relations
union all
select concat_ws(' ', 'view', shown, pg_get_viewdef(oid)) from relations where relkind in ('v', 'm')
union all
select concat_ws(' ', 'column', r.shown, a.attname, format_type(a.atttypid, a.atttypmod),
    case when a.attcollation <> t.typcollation then a.attcollation::regcollation::text end,
    case when a.attnotnull then 'not null' end, pg_get_expr(d.adbin, d.adrelid, true), a.attidentity, a.attgenerated,
    a.attstorage, a.attcompression, a.attoptions, a.attacl::text, nullif(a.attstattarget, -1), col_description(r.oid, a.attnum))
from pg_attribute a
join relations r on r.oid = a.attrelid and r.relkind in ('r', 'p', 'f', 'c')
join pg_type t on t.oid = a.atttypid
left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
where a.attnum > 0 and not a.attisdropped
union all
select concat_ws(' ', 'constraint', k.conname, r.shown, pg_get_constraintdef(k.oid, true), k.conislocal, k.coninhcount,
    obj_description(k.oid, 'pg_constraint'))
from pg_constraint k
join relations r on r.oid = k.conrelid
where k.contype not in ('n', 't')
union all
select concat_ws(' ', 'index', pg_get_indexdef(i.indexrelid, 0, true), i.indisvalid, i.indisreplident, i.indisclustered,
    obj_description(i.indexrelid, 'pg_class'))
from pg_index i
join relations r on r.oid = i.indrelid
union all
select concat_ws(' ', 'sequence', r.shown, format_type(s.seqtypid, null), s.seqstart, s.seqincrement, s.seqmin, s.seqmax,
    s.seqcache, s.seqcycle, (select d.refobjid::regclass || '.' || a.attname || ' ' || d.deptype::text from pg_depend d
        join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
        where d.classid = 'pg_class'::regclass and d.objid = r.oid and d.refclassid = 'pg_class'::regclass and d.deptype in ('a', 'i')))
from pg_sequence s
join relations r on r.oid = s.seqrelid
union all
select concat_ws(' ', 'type', t.oid::regtype, t.typtype,
    (select string_agg(e.enumlabel, ',' order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid),
    case when t.typtype = 'd' then format_type(t.typbasetype, t.typtypmod) || coalesce(t.typdefault, '') || t.typnotnull::text end,
    (select string_agg(pg_get_constraintdef(k.oid, true), ',' order by k.conname) from pg_constraint k where k.contypid = t.oid),
    t.typacl::text, obj_description(t.oid, 'pg_type'))
from pg_type t
join spaces n on n.oid = t.typnamespace
where t.typtype in ('e', 'd', 'r')
union all
select concat_ws(' ', 'routine', p.oid::regprocedure, case when p.prokind <> 'a' then pg_get_functiondef(p.oid) end, p.proacl::text,
    obj_description(p.oid, 'pg_proc'))
from pg_proc p
join spaces n on n.oid = p.pronamespace
where not exists (select from pg_depend e where e.classid = 'pg_proc'::regclass and e.objid = p.oid and e.deptype = 'e')
union all
select concat_ws(' ', 'trigger', pg_get_triggerdef(t.oid, true), t.tgenabled, obj_description(t.oid, 'pg_trigger'))
from pg_trigger t
where not t.tgisinternal
union all
select concat_ws(' ', 'rule', pg_get_ruledef(w.oid, true))
from pg_rewrite w
join relations r on r.oid = w.ev_class
where w.rulename <> '_RETURN'
union all
select concat_ws(' ', 'policy', p.polname, p.polrelid::regclass, p.polcmd, p.polpermissive, pg_get_expr(p.polqual, p.polrelid),
    pg_get_expr(p.polwithcheck, p.polrelid), p.polroles::regrole[]::text)
from pg_policy p
union all
select concat_ws(' ', 'statistics', pg_get_statisticsobjdef(s.oid)) from pg_statistic_ext s
union all
select concat_ws(' ', 'extension', extname, extversion) from pg_extension
union all
select concat_ws(' ', 'event trigger', evtname, evtevent, evtfoid::regproc, evttags::text) from pg_event_trigger
union all
select concat_ws(' ', 'publication', p.pubname, p.puballtables, p.pubinsert, p.pubupdate, p.pubdelete,
    (select string_agg(r.prrelid::regclass::text, ',' order by r.prrelid::regclass::text) from pg_publication_rel r where r.prpubid = p.oid))
from pg_publication p
union all
select concat_ws(' ', 'schema', nspname, nspacl::text) from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'
union all
select concat_ws(' ', 'collation', c.collname, c.collprovider, c.collcollate) from pg_collation c join spaces n on n.oid = c.collnamespace
