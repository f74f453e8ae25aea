create table orders (id integer primary key, price int, a int, b int default 1, c int default 1);
