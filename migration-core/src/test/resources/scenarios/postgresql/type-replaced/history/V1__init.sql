create table t (id bigint primary key, a text default '1', b integer not null default 0, c timestamp, d varchar(36), e text, constraint ck_b check (b in (0, 1)));
create index ix_a on t (a);
