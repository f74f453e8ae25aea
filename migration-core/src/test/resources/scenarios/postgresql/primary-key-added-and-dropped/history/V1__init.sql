create table a (id bigint, n integer);
create table b (id bigint primary key, n integer);
