create table orders (id bigint primary key, price int not null);
insert into orders values (1, 2), (2, 3);
