create table orders (id integer primary key, price int, note varchar(20));
