insert into orders (price, note) values (1, 'x'), (2, null);
