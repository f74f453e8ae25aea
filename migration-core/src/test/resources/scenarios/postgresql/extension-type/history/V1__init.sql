create extension citext;
create extension hstore;
create table t (id bigint primary key, a citext);
