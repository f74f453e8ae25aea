create table t (id bigint primary key, a text, b text not null, c integer not null default 3);
