create table t (id bigint primary key, a varchar(10), b integer);
create table u (id bigint primary key);
