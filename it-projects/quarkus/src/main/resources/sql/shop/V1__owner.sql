create table ${owner}.shop_owner (
    id bigint not null primary key,
    full_name varchar(255)
);
create sequence shop_owner_seq increment by 50;
