create table t (id bigint primary key);
create table event (id bigint generated always as identity, at timestamptz not null, kind text, t_id bigint references t, primary key (id, at), constraint ck_kind check (kind <> '')) partition by range (at);
create table a_event_2024 partition of event for values from ('2024-01-01') to ('2025-01-01');
create table event_2025 partition of event (constraint ck_local check (kind is not null)) for values from ('2025-01-01') to ('2026-01-01');
create table event_rest partition of event default;
create index ix_event_kind on event (kind);
create index ix_event_2025 on event_2025 (kind, id);
comment on table event_2025 is 'this year';
