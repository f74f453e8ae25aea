insert into customers (name) values ('Ann'), ('Bob');
insert into orders (price, customer_id) values (1, 1), (2, null);
