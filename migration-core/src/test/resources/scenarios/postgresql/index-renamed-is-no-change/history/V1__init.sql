create table t (id bigint primary key, a text, b text, constraint uk_old unique (b), constraint ck_old check (a <> b));
create index ix_old on t (a);
