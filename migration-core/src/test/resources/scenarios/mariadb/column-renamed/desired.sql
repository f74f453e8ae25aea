create table teams (id int primary key) engine = innodb;
create table users (
    id int primary key,
    login varchar(50) not null default 'nobody' comment 'how people log in',
    age int,
    team int not null,
    constraint uk_users unique (login),
    constraint ck_name check (login <> '')
);
create index ix_name on users (age, login);
alter table users add constraint fk_team foreign key (team) references teams (id);
