create table customer (id bigint primary key);
create table event (id bigint not null, at date not null, kind varchar(10), customer_id bigint) partition by range (at);
create table event_2025 partition of event for values from ('2025-01-01') to ('2026-01-01');
create table event_2026 partition of event for values from ('2026-01-01') to ('2027-01-01');
