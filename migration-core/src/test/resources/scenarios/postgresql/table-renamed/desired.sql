create table new_name (id bigserial primary key, parent_id bigint references new_name);
create table child (id bigint primary key, old_id bigint references new_name);
