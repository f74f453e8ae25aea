create table t (id bigint primary key, a timestamp, b timestamptz(0), c time, d interval);
