create table t (id bigint primary key, a varchar(10));
create view v as select id from t;
create materialized view mv as select id from t;
create unique index ux_mv on mv (id);
