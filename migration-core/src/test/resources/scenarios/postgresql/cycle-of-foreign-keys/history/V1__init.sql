create table seed (id bigint primary key);
