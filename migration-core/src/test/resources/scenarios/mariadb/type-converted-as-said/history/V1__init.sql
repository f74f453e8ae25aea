create table event (id bigint primary key, day varchar(10) not null default '21.11.2026', constraint uk unique (day, id));
