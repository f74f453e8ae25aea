create table orders (id int primary key, amount bigint not null default 7, price numeric(12,4), "Ratio" double precision,
    constraint uk_amount unique (amount, id), constraint ck_amount check (amount > 0));
create index ix_price on orders (price) where price > 1;
comment on column orders.price is 'in euros';
