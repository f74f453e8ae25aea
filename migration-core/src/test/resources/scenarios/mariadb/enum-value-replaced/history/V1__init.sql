create table orders (id bigint primary key, status enum ('new', 'pending', 'done'), priority varchar(9), constraint known check (priority in ('low', 'high', 'urgent')));
