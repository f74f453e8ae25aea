create table orders (id bigint auto_increment primary key, price int, a int, b int default 1, c int default 1);
