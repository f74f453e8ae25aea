create type mood as enum ('sad', 'happy');
create table diary (id bigint primary key, mood mood not null default 'sad', moods mood[] not null default '{sad}');
