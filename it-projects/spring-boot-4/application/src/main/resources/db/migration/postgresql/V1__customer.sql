create table ${owner}.customer (
    id uuid not null,
    first_name varchar(255),
    constraint customer_pkey primary key (id)
);
