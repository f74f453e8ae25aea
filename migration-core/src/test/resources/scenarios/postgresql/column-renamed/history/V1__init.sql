create table customer (id bigint primary key, user_name varchar(50) not null, constraint ck_name check (user_name <> ''));
create index ix_customer_name on customer (lower(user_name)) where user_name is not null;
