create extension citext;
create extension hstore;
create table t (id bigint primary key, a citext not null, b hstore, constraint uk_a unique (a));
