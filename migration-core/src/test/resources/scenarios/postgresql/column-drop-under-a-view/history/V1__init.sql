create table t (id bigint primary key, a varchar(10));
create view v as select a from t;
