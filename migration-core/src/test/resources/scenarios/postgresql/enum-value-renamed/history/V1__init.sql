create type mood as enum ('sad', 'ok');
create table diary (id bigint primary key, mood mood default 'ok');
