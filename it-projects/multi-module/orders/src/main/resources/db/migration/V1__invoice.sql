create table invoice (
    id bigint not null,
    customerid bigint,
    customername varchar(80) not null,
    primary key (id)
);
