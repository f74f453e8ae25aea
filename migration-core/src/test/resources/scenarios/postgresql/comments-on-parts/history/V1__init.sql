create table t (id bigint primary key, a text, constraint uk_a unique (a));
create index ix_a on t (a);
comment on index ix_a is 'fast';
comment on constraint uk_a on t is 'only one';
create sequence s;
comment on sequence s is 'counts';
