drop table if exists customer;
