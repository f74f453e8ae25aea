create table a (id bigint primary key, n integer, constraint ck_n check (n > 0) not enforced);
