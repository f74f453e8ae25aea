create table orders (id bigint primary key, fax varchar(20) not null default '-', note text);
create index ix_orders_fax on orders (fax, note);
comment on column orders.fax is 'nobody has one';
