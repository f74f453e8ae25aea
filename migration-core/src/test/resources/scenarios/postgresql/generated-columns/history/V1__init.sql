create table box (id bigint primary key, w integer not null, h integer not null, area integer generated always as (w * h) stored);
create index ix_area on box (area);
