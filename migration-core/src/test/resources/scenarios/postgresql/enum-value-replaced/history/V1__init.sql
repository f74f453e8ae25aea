create type status as enum ('new', 'pending', 'done');
create table orders (id bigint primary key, status status, priority varchar(9), constraint known check (priority in ('low', 'high', 'urgent')));
