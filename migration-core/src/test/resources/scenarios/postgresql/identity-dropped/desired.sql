create table a (id bigint primary key, n integer);
