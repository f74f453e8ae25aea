create table t (id bigint primary key, a text);
create index ix on t (a) with (deduplicate_items = off, fillfactor = 90);
