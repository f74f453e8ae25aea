drop table if exists product_tags;
drop table if exists product;
drop table if exists customer;
drop table if exists category;

drop sequence if exists product_seq;
drop sequence if exists customer_seq;
drop sequence if exists category_seq;
