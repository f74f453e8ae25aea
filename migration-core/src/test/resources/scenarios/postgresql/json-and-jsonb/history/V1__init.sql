create table doc (id bigint primary key, a json, b jsonb not null default '{}');
