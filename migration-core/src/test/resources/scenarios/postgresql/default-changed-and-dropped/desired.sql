create table t (id bigint primary key, a integer default 2, b text, c timestamptz default clock_timestamp(), d date default current_date, e uuid default gen_random_uuid());
