create table orders (id bigint primary key, placed timestamptz not null default now(),
  state varchar(12) not null default 'new' check (state in ('new', 'paid', 'sent')),
  ref uuid default gen_random_uuid() unique, note text);
comment on column orders.note is 'free text';
create index ix_orders_state on orders (state) where state <> 'sent';
