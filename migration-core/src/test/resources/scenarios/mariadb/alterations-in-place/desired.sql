create table customers (id bigint auto_increment primary key, email varchar(200) not null, level enum('new', 'known', 'gone') not null default 'known');
create table orders (
    id bigint auto_increment primary key,
    customer_id bigint not null,
    code varchar(20) not null,
    note varchar(90),
    total bigint not null default 0,
    paid datetime(6),
    wanted datetime(6) comment 'as the customer has it',
    constraint uk_code unique (code),
    key ix_customer (customer_id, paid),
    constraint fk_customer foreign key (customer_id) references customers (id),
    constraint ck_total check (total >= 0)
);
