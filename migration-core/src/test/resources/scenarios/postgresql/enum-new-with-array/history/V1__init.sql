create table shirt (id bigint primary key);
