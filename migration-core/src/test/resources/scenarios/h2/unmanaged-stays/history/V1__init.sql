create table t (id bigint primary key, a varchar(10));
create view v as select id from t;
create domain email as varchar(80);
create table audit (id bigint primary key);
create sequence audit_seq;
