create table customers (id bigint auto_increment primary key, name varchar(50) not null);
create table orders (id bigint auto_increment primary key, price int, customer_id bigint, constraint fk_customer foreign key (customer_id) references customers (id));
create index ix_customer on orders (customer_id);
