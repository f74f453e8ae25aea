create table orders (id integer primary key, price int, state varchar(9) check (state in ('new', 'old')));
