create table customer (id bigint primary key, name varchar(100));
create table tag (name varchar(20));
