create table orders (id bigint not null, code bigint primary key);
