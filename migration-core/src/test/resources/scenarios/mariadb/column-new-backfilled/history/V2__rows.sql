insert into orders (price) values (1), (2);
