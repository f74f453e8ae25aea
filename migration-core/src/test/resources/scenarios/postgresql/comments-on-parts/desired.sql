create table t (id bigint primary key, a text, constraint uk_a unique (a));
create index ix_a on t (a, id);
create sequence s;
