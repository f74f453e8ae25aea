create type mood as enum ('sad', 'ok', 'happy');
create table diary (id bigint primary key, mood mood not null default 'ok', moods mood[] not null default '{sad}');
create index ix_diary on diary (mood) where mood <> 'sad';
