create table keep (id bigint primary key);
create table event (id bigint not null, at date not null, keep_id bigint references keep, primary key (id, at)) partition by range (at);
create table event_2024 partition of event for values from ('2024-01-01') to ('2025-01-01') partition by hash (id);
create table event_2024_0 partition of event_2024 for values with (modulus 2, remainder 0);
create index ix_event on event (keep_id);
