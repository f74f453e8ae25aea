create table t (id bigint primary key, a text, b integer, c timestamptz);
create index ix1 on t (a, b);
create index ix2 on t (b nulls first) where b > 10;
create index ix3 on t (c) include (a, b);
create unique index ix4 on t (a, b) nulls not distinct;
