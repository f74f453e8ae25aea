create table orders (id bigint auto_increment primary key, price int, a int, b int);
create index ix_b on orders (b);
