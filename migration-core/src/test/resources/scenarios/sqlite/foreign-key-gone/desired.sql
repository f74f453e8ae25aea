create table customers (id integer primary key, name varchar(50) not null);
create table orders (id integer primary key, price int, customer_id bigint);
