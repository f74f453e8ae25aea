create table t (id bigint primary key, state text, at timestamptz);
create index ix_open on t (at) where state in ('new', 'open') and at is not null;
create unique index ux_open on t (state) where state = 'open';
