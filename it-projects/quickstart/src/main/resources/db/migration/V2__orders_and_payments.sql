create sequence orders_seq start with 1 increment by 50;
create sequence order_line_seq start with 1 increment by 50;
create sequence payment_seq start with 1 increment by 50;

create table orders (
    id bigint not null,
    version integer not null,
    customer_id bigint not null,
    status varchar(20) not null,
    placed_at timestamp(6) with time zone,
    constraint pk_orders primary key (id),
    constraint fk_orders_customer foreign key (customer_id) references customer,
    constraint ck_orders_status check (status in ('CART', 'PLACED', 'PAID', 'SHIPPED'))
);

create table order_line (
    id bigint not null,
    order_id bigint not null,
    product_id bigint not null,
    quantity integer not null,
    unit_price numeric(10, 2) not null,
    constraint pk_order_line primary key (id),
    constraint fk_order_line_order foreign key (order_id) references orders,
    constraint fk_order_line_product foreign key (product_id) references product
);

create table payment (
    id bigint not null,
    order_id bigint not null,
    amount numeric(10, 2) not null,
    received_at timestamp(6) with time zone not null,
    constraint pk_payment primary key (id),
    constraint fk_payment_order foreign key (order_id) references orders
);

create table card_payment (
    id bigint not null,
    last_digits varchar(4) not null,
    authorization_code varchar(64) not null,
    constraint pk_card_payment primary key (id),
    constraint uq_card_payment_authorization_code unique (authorization_code),
    constraint fk_card_payment_payment foreign key (id) references payment
);

create table transfer_payment (
    id bigint not null,
    iban varchar(34) not null,
    reference varchar(140),
    constraint pk_transfer_payment primary key (id),
    constraint fk_transfer_payment_payment foreign key (id) references payment
);
