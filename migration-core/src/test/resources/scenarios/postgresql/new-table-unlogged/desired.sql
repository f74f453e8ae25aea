create table t (id bigint primary key);
create unlogged table cache (id bigint primary key) with (fillfactor = 70);
