create table author (
    id bigint primary key,
    name varchar(120) not null unique
);
