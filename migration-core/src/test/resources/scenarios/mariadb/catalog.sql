with mine as (
    select * from information_schema.tables
    where table_schema = database() and table_name not regexp '^(flyway_schema|migration_script)_history'
)
select concat_ws(' ', 'table', table_name, table_type, engine, row_format, table_collation, table_comment) from mine
union all
select concat_ws(' ', 'column', c.table_name, column_name, column_type, collation_name, is_nullable, column_default, extra,
    generation_expression, column_comment)
from information_schema.columns c join mine using (table_schema, table_name)
union all
select concat_ws(' ', 'index', s.table_name, index_name, non_unique, index_type,
    group_concat(concat_ws(' ', column_name, sub_part, collation) order by seq_in_index separator ', '))
from information_schema.statistics s join mine using (table_schema, table_name)
group by s.table_name, index_name, non_unique, index_type
union all
select concat_ws(' ', 'foreign key', k.table_name, k.constraint_name, k.referenced_table_name, update_rule, delete_rule,
    (select group_concat(concat(column_name, ' = ', referenced_column_name) order by ordinal_position separator ', ')
        from information_schema.key_column_usage u
        where u.constraint_schema = k.constraint_schema and u.table_name = k.table_name
            and u.constraint_name = k.constraint_name))
from information_schema.referential_constraints k where k.constraint_schema = database()
union all
select concat_ws(' ', 'check', table_name, constraint_name, level, check_clause)
from information_schema.check_constraints where constraint_schema = database()
