create table a (id bigint primary key deferrable initially deferred, n integer);
create table b (id bigint not null, n integer, constraint pk_b primary key (id) include (n));
