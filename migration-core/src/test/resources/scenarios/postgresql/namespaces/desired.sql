create schema billing;
create schema "Arch ive";
create type "Arch ive".kind as enum ('a', 'b');
create sequence "Arch ive".seq;
create table customer (id bigint primary key);
create table billing.invoice (id bigint primary key, customer_id bigint references customer, kind "Arch ive".kind default 'a');
create table "Arch ive".customer (id bigint primary key default nextval('"Arch ive".seq'), n serial, invoice_id bigint references billing.invoice);
create index ix_invoice on billing.invoice (customer_id);
comment on table billing.invoice is 'in another schema';
