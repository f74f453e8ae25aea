create table event (id bigint primary key, day date not null default '2026-11-21', constraint uk unique (day, id));
