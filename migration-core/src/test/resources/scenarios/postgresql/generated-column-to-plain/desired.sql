create table box (id bigint primary key, w integer not null, double integer);
