create table orders (id bigint primary key, status enum ('new', 'done'), priority varchar(9), constraint known check (priority in ('low', 'high')));
