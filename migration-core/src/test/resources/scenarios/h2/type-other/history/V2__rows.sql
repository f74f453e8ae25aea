insert into orders (price, due) values (1, '7');
