create schema billing;
create table billing.invoice (id bigint primary key);
create table customer (id bigint primary key);
