create table box (id bigint primary key, w integer not null, h integer, double integer generated always as (w * 2) stored);
