create sequence category_seq start with 1 increment by 50;
create sequence customer_seq start with 1 increment by 50;
create sequence product_seq start with 1 increment by 50;

create table category (
    id bigint not null,
    name varchar(100) not null,
    parent_id bigint,
    constraint pk_category primary key (id),
    constraint fk_category_parent foreign key (parent_id) references category
);

create table customer (
    id bigint not null,
    email varchar(255) not null,
    name varchar(100) not null,
    street varchar(100),
    city varchar(100),
    postcode varchar(12),
    registered_at timestamp(6) with time zone not null,
    constraint pk_customer primary key (id),
    constraint uq_customer_email unique (email)
);

create table product (
    id bigint not null,
    sku varchar(32) not null,
    name varchar(200) not null,
    price numeric(10, 2) not null,
    category_id bigint not null,
    constraint pk_product primary key (id),
    constraint uq_product_sku unique (sku),
    constraint fk_product_category foreign key (category_id) references category
);
create index ix_product_name on product (name);

create table product_tags (
    product_id bigint not null,
    tag varchar(40) not null,
    constraint pk_product_tags primary key (product_id, tag),
    constraint fk_product_tags_product foreign key (product_id) references product
);

insert into category (id, name) values (1, 'Books');
