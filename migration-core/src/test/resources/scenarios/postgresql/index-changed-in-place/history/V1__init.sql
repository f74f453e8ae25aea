create table t (id bigint primary key, a text, b integer, c timestamptz);
create index ix1 on t (a);
create index ix2 on t (b desc) where b > 0;
create index ix3 on t (c) include (a);
create unique index ix4 on t (a, b);
