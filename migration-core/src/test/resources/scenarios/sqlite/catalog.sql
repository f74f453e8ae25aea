-- Checks stand in the text of a table only, which its writer may break into lines as he likes.
with mine as (
    select name from sqlite_schema
    where type = 'table' and name not like 'sqlite\_%' escape '\' and name not like '%\_history' escape '\'
)
select 'table ' || name from mine
union all
select 'column ' || mine.name || ' ' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || coalesce(c.dflt_value, '')
    || ' ' || c.pk || ' ' || c.hidden
from mine, pragma_table_xinfo(mine.name) c
union all
select 'index ' || mine.name || ' ' || i.origin || ' ' || case i.origin when 'c' then i.name else '' end || ' ' || i."unique"
    || ' ' || (select group_concat(coalesce(p.name, '') || ' ' || p."desc" || ' ' || p.coll, ', ')
        from pragma_index_xinfo(i.name) p where p.key = 1)
from mine, pragma_index_list(mine.name) i
union all
select 'foreign key ' || mine.name || ' ' || f."from" || ' ' || f."table" || ' ' || coalesce(f."to", '') || ' '
    || f.on_update || ' ' || f.on_delete
from mine, pragma_foreign_key_list(mine.name) f
union all
select type || ' ' || name || ' ' || sql from sqlite_schema where type in ('trigger', 'view')
