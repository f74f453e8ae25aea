insert into orders (price, note) values (1, 'x');
