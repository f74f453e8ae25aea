create table orders (id bigint primary key, price int not null, note varchar(20) not null);
