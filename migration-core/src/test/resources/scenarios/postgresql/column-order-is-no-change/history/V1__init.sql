create table point (id bigint primary key, x integer not null, y integer);
