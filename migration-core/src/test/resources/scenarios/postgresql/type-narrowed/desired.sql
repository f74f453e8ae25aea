create table t (id bigint primary key, a varchar(10), b numeric(8,2), c varchar(50));
