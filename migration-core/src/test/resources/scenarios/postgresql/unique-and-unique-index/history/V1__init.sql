create table t (id bigint primary key, a text, b text, constraint uk_a unique (a));
create unique index ux_b on t (b);
