create table a (id bigint primary key, x text);
create table b (id bigint primary key, y integer);
