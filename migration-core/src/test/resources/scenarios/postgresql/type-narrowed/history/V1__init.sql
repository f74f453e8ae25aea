create table t (id bigint primary key, a varchar(20), b numeric(12,4), c text);
