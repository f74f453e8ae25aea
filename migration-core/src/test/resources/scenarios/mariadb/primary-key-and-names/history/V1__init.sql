create table parts (code varchar(20) not null, place int not null, size int, primary key (code));
create table items (id int primary key, amount int, constraint ck_amount check (amount > 0));
