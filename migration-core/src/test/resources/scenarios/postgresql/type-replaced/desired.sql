create table t (id bigint primary key, a integer default 1, b boolean not null default false, c timestamptz, d uuid, e bytea);
create index ix_a on t (a);
