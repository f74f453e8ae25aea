create table a (id bigint primary key, n integer);
create table b (id bigint primary key);
comment on table a is 'it''s "new"\n; -- still';
comment on column a.id is 'the key';
comment on table b is 'Ünïcödé';
