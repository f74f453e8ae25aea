create table a (id bigint primary key, n integer);
create table b (id bigint not null, n integer);
