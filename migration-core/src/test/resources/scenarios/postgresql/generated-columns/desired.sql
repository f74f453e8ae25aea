create table box (id bigint primary key, w integer not null, h integer not null, area integer generated always as (w * h * 2) stored,
  label text generated always as ('box ' || w) virtual, half integer generated always as (h / 2) stored not null);
create index ix_area on box (area);
