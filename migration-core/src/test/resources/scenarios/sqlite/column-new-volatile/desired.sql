create table orders (id integer primary key, price int, token text default (hex(randomblob(8))) not null);
