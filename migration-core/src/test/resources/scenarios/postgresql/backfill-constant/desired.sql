create table orders (id bigint primary key, price int not null, pieces int not null, remark varchar(50), note varchar(20) not null);
