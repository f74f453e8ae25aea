create table t (id bigint primary key, a text not null, b text, c integer default 3);
