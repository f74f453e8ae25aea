create table teams (id int primary key) engine = innodb;
create table users (
    id int primary key,
    user_name varchar(50) not null default 'nobody' comment 'how people log in',
    age int,
    team int not null,
    constraint uk_users unique (user_name),
    constraint ck_name check (user_name <> '')
);
create index ix_name on users (age, user_name);
alter table users add constraint fk_team foreign key (team) references teams (id);
create trigger users_counted before insert on users for each row set new.age = coalesce(new.age, 0);
insert into teams values (1);
insert into users values (1, 'ann', 30, 1), (2, 'bob', 40, 1);
