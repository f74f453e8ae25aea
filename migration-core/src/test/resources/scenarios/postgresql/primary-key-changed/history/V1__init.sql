create table a (id bigint primary key, code text not null);
create table b (id bigint primary key, a_id bigint references a);
