create table price (id bigint primary key, amount numeric(10,2) not null);
