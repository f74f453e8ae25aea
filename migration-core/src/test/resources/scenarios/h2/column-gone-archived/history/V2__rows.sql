insert into orders (price, fax) values (1, 'x');
