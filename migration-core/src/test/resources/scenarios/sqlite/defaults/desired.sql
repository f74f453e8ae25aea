create table orders (id integer primary key, price int, a int default 2, b int default 2, c int);
