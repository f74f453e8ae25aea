drop table if exists transfer_payment;
drop table if exists card_payment;
drop table if exists payment;
drop table if exists order_line;
drop table if exists orders;

drop sequence if exists payment_seq;
drop sequence if exists order_line_seq;
drop sequence if exists orders_seq;
