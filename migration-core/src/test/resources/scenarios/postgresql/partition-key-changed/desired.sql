create table event (id bigint not null, at date not null) partition by list (at);
