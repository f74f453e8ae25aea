create type mood as enum ('unhappy', 'ok');
create table diary (id bigint primary key, mood mood default 'ok');
