create table event (id bigint not null, at date not null) partition by range (at);
create table event_2024 (id bigint not null, at date not null);
