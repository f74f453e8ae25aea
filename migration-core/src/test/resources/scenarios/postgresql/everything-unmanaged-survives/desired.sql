create table t (id bigint primary key, a text collate "C", at timestamptz, home text, mail text, b integer not null default 1);
create table u (id bigint primary key);
