create table event (id bigint, at date not null, primary key (id, at)) partition by range (at);
create table event_2026 partition of event for values from ('2026-01-01') to ('2027-01-01');
create function last_event() returns date language sql as $$ select max(at) from event $$;
