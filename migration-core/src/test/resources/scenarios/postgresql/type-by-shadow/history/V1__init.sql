create table orders (id int primary key, amount int not null default 7, price numeric(8,2), "Ratio" real,
    constraint uk_amount unique (amount, id), constraint ck_amount check (amount > 0));
create index ix_price on orders (price) where price > 1;
comment on column orders.price is 'in euros';
