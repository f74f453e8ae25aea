create sequence plain increment 50;
create sequence odd as bigint start 9 increment 2 minvalue 3 maxvalue 9999 no cycle;
create sequence down increment -1 minvalue -100 start -5;
create sequence small as smallint;
create table t (id bigint primary key default nextval('plain'));
