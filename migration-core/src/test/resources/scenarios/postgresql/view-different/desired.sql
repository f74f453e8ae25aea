create table t (id bigint primary key, a varchar(10), b integer);
create view v as select id, b from t;
