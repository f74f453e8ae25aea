create table customer (id bigint primary key, username varchar(50) not null, constraint ck_name check (username <> ''));
create index ix_customer_name on customer (lower(username)) where username is not null;
