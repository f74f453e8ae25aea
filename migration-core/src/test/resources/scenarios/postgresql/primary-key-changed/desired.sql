create table a (id bigint not null unique, code text primary key);
create table b (id bigint primary key, a_id bigint references a (id));
