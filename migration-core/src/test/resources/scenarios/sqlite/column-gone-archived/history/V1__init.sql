create table orders (id integer primary key, price int, fax varchar(20) not null);
