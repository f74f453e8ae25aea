create table customers (id integer primary key, name varchar(50) not null);
