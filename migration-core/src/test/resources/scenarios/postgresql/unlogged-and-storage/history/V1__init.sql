create unlogged table cache (id bigint primary key, v text) with (fillfactor = 70);
create table t (id bigint primary key, v text);
