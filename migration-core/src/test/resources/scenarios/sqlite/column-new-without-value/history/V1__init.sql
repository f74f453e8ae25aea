create table orders (id integer primary key, price int);
