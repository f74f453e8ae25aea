insert into orders (price, code) values (1, 'x');
