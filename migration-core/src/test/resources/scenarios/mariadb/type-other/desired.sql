create table orders (id bigint auto_increment primary key, price int, due int);
