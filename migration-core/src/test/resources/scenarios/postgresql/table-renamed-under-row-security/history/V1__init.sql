create table orders (id bigint primary key, owner text);
alter table orders enable row level security;
create policy own on orders using (owner = current_user);
