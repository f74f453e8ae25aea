create table a (id bigint generated always as identity (maxvalue 1000) primary key, n integer);
