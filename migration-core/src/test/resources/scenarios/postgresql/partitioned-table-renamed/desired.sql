create table happening (id bigint not null, day date not null) partition by range (day);
create table event_2024 partition of happening for values from ('2024-01-01') to ('2025-01-01');
