create table orders (id bigint auto_increment primary key, price int, a int, b int, c int, constraint ck_a check (a > 0), constraint ck_b check (b >= 0));
