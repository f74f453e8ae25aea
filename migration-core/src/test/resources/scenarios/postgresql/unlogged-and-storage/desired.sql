create unlogged table cache (id bigint primary key, v text, w text) with (fillfactor = 70);
create table t (id bigint primary key, v text) with (autovacuum_enabled = false);
alter table t alter column v set storage external;
alter table t replica identity full;
