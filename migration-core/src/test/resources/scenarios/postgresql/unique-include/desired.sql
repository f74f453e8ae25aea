create table a (id bigint primary key, n integer, m integer, constraint uk_n unique (n) include (m));
