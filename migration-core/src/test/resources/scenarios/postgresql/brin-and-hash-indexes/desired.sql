create table reading (id bigint primary key, taken timestamptz not null, device text not null);
create index ix_reading_taken on reading using brin (taken) with (pages_per_range = 16);
create index ix_reading_device on reading using hash (device) with (fillfactor = 60);
