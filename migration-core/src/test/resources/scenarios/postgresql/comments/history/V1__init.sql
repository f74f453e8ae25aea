create table a (id bigint primary key, n integer);
comment on table a is 'old';
comment on column a.n is 'goes';
