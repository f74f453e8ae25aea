create table parts (code varchar(20) not null, place int not null, size int, primary key (code, place));
create table order_items (id int primary key, quantity int, constraint ck_amount check (quantity > 0));
