create table orders (
    shop varchar(20) collate utf8mb4_general_ci not null,
    number int not null,
    kind enum('web', 'post') not null,
    price int not null,
    pieces int not null,
    changed timestamp not null default current_timestamp on update current_timestamp,
    note varchar(20) check (note <> ''),
    primary key (shop, kind, number)
);
create table loose (name varchar(20));
insert into orders (shop, number, kind, price, pieces, note) values ('a', 1, 'web', 2, 3, null), ('A', 2, 'post', 3, 4, 'x'), ('b', 1, 'web', 5, 6, null), ('b', 2, 'web', 5, 6, null);
insert into loose values ('a'), ('b'), ('c');
