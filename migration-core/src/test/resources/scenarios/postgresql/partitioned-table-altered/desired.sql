create table event (id bigint not null, at date not null, kind varchar(20) not null default 'x', n integer, primary key (id, at), constraint ck_n check (n > 0)) partition by range (at);
create table event_2024 partition of event for values from ('2024-01-01') to ('2025-01-01');
create index ix_kind on event (kind, n);
comment on column event.n is 'a number';
