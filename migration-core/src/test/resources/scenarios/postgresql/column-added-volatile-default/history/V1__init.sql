create table orders (id bigint primary key, price int not null, pieces int not null, remark varchar(50));
insert into orders (id, price, pieces, remark) values (1, 2, 3, null), (2, 5, 1, 'kept'), (3, 7, 2, null), (4, 1, 1, null), (5, 1, 1, '');
