create table t (id bigint primary key, a varchar(20) not null, b numeric(12,4), c timestamp(6), d double precision, e integer default 1, f char(4), g varchar(9)[]);
create table u (id bigint primary key, t_id bigint references t);
create index ix_a on t (a varchar_pattern_ops);
