create table orders (id integer primary key, price int, a int, b int);
create index ix_a on orders (a);
