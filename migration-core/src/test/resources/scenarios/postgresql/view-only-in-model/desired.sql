create table t (id bigint primary key, a varchar(10), b integer);
create view v as select b from t;
create function one() returns integer language sql as 'select 1';
