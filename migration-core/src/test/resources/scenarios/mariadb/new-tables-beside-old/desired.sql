create table customers (id bigint auto_increment primary key, email varchar(100) not null, name varchar(50) comment 'in full');
create table orders (
    id bigint auto_increment primary key,
    customer_id bigint not null comment 'who pays',
    total int not null,
    key ix_total (total),
    constraint fk_customer foreign key (customer_id) references customers (id)
) comment = 'what was bought';
create table order_lines (
    id bigint auto_increment primary key,
    order_id bigint not null,
    constraint fk_order foreign key (order_id) references orders (id)
);
