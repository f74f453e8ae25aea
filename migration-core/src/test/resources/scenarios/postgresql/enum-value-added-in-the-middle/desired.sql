create type mood as enum ('awful', 'sad', 'ok', 'fine', 'happy', 'ecstatic');
create table diary (id bigint primary key, mood mood not null default 'sad', moods mood[] not null default '{sad}');
