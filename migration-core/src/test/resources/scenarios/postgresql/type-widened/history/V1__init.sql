create table t (id integer primary key, a varchar(10) not null, b numeric(8,2), c timestamp(3), d real, e smallint default 1, f char(2), g varchar(5)[]);
create table u (id bigint primary key, t_id integer references t);
create index ix_a on t (a varchar_pattern_ops);
