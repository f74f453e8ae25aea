create table doc (id bigint primary key, a jsonb, b jsonb not null default '{"v": 1}');
create index ix_a on doc using gin (a);
