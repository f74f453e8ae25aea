insert into orders (price, state) values (1, 'new'), (2, 'old');
insert into orders (price, state) values (3, 'gone');
