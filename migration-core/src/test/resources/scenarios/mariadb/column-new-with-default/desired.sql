create table orders (id bigint auto_increment primary key, price int, state varchar(9) default 'new' not null);
