create sequence plain;
create sequence odd as integer start 7 increment 2 minvalue 1 maxvalue 99 cache 5 cycle;
create sequence down increment -1;
create table t (id bigint primary key);
