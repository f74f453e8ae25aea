create table orders (id bigint auto_increment primary key, price int, a int default 2, b int default 2, c int);
