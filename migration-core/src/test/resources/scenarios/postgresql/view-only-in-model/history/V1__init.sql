create table t (id bigint primary key, a varchar(10));
