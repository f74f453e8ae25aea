create table orders (id bigint primary key, code bigint not null);
