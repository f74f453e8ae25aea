create table customer (
    id bigint not null,
    name varchar(80) not null,
    primary key (id)
);
