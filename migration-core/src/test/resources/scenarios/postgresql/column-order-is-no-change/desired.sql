create table point (y integer, id bigint primary key, x integer not null);
