create table happening (id bigint, at date not null, primary key (id, at)) partition by range (at);
create table event_2026 partition of happening for values from ('2026-01-01') to ('2027-01-01');
