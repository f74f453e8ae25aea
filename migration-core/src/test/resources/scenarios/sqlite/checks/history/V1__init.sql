create table orders (id integer primary key, price int, a int, b int, c int, constraint ck_b check (b > 0), constraint ck_c check (c > 0));
