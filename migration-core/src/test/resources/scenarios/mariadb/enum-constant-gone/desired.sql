create table orders (id bigint auto_increment primary key, price int, state enum ('new', 'old'));
