create table teams (id int primary key);
create table users (
    id int primary key,
    team int,
    constraint fk_team foreign key (team) references teams (id) on delete set null
);
create table orders (
    id int primary key,
    changed timestamp not null default current_timestamp on update current_timestamp
);
create table levels (id int primary key, level tinyint check (level between 0 and 2));
create table prices (id int primary key, net int, gross int as (net * 2));
