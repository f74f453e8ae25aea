create table orders (id bigint primary key, price int not null, pieces int not null, remark varchar(50), total int not null);
