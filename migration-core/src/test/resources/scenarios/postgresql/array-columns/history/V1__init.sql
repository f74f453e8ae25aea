create table sensor (id bigint primary key, samples integer[] not null default '{}');
