create table reading (id bigint primary key, taken timestamptz not null, device text not null);
