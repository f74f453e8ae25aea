create table orders (id bigint auto_increment primary key, price int, code varchar(9));
