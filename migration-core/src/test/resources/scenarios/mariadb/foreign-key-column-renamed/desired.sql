create table teams (id int primary key);
create table users (
    id int primary key,
    squad int not null,
    constraint fk_team foreign key (squad) references teams (id) on delete cascade
);
