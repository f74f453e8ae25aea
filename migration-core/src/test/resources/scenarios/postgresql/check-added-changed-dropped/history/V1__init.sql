create table price (id bigint primary key, amount numeric(10,2) not null, currency char(3) not null, discount integer,
  constraint ck_amount check (amount > 0),
  constraint ck_discount check (discount between 0 and 50),
  constraint ck_gone check (currency <> 'XXX'));
