create table price (id bigint primary key, amount numeric(10,2) not null);
alter table price add constraint ck_amount check (amount > 0) not valid;
