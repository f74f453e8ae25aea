create table t (id bigint primary key, a text, b text, constraint uk_a unique (a) deferrable initially deferred, constraint uk_b unique nulls not distinct (b));
