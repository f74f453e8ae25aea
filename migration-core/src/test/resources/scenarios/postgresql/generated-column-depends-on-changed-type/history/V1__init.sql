create table box (id bigint primary key, w integer not null, double integer generated always as (w * 2) stored);
