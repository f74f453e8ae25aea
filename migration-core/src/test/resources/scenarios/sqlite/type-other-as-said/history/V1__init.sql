create table orders (id integer primary key, price int, due varchar(10));
