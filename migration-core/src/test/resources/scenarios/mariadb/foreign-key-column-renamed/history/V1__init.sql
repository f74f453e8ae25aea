create table teams (id int primary key);
create table users (
    id int primary key,
    team int not null,
    constraint fk_team foreign key (team) references teams (id) on delete cascade
);
insert into teams values (1), (2);
insert into users values (1, 1), (2, 2);
