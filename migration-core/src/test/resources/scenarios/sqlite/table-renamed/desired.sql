create table purchases (id integer primary key, price int);
