create table t (id bigint primary key, a text, b text, constraint uk_new unique (b), constraint ck_new check (a <> b));
create index ix_new on t (a);
