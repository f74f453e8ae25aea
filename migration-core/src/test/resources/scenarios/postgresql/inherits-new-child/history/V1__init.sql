create table city (id bigint primary key, name text);
