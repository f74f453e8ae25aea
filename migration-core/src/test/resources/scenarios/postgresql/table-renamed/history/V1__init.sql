create table old_name (id bigserial primary key, parent_id bigint references old_name);
create table child (id bigint primary key, old_id bigint references old_name);
