create table box (id bigint primary key, h integer);
