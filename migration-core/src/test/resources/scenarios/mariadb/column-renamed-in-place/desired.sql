create table teams (id int primary key);
create table users (
    id int primary key,
    squad int,
    constraint fk_team foreign key (squad) references teams (id) on delete set null
);
create table orders (
    id int primary key,
    written timestamp not null default current_timestamp on update current_timestamp
);
create table levels (id int primary key, grade tinyint check (grade between 0 and 2));
create table prices (id int primary key, amount int, gross int as (amount * 2));
