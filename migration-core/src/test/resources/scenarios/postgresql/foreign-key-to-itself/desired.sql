create table node (id bigint primary key, parent_id bigint references node on delete cascade);
create index on node (parent_id);
