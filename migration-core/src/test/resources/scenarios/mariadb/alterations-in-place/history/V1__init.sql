create table customers (id bigint auto_increment primary key, email varchar(100) not null, level enum('new', 'known') not null default 'new');
create table orders (
    id bigint auto_increment primary key,
    customer_id bigint not null,
    code varchar(20),
    note varchar(60),
    total int not null default 0,
    paid datetime(6),
    old varchar(10),
    key ix_paid (paid)
);
insert into customers (email) values ('a@b'), ('c@d');
insert into orders (customer_id, code, note) values (1, 'x', 'y'), (2, 'z', 'w');
