create table t (id bigint primary key, a varchar(20));
create view v as select a from t;
