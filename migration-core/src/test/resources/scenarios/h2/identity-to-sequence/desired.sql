create sequence orders_seq start with 1 increment by 50;
create table orders (id bigint primary key, price int);
