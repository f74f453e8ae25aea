create table t (id bigint primary key, a text, b text, constraint uk_b unique (b));
create unique index ux_a on t (a);
