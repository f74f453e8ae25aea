insert into orders (price, a, b, c) values (1, 1, 1, 1);
