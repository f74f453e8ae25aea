create table orders (
    shop varchar(20) collate utf8mb4_general_ci not null,
    number int not null,
    kind enum('web', 'post') not null,
    price int not null,
    pieces int not null,
    changed timestamp not null default current_timestamp on update current_timestamp,
    note varchar(20) not null check (note <> ''),
    total int not null,
    token varchar(36) not null default uuid(),
    primary key (shop, kind, number)
);
create table loose (name varchar(20), upper_name varchar(20) not null);
