create table t (id bigint primary key, a integer default 1, b text default 'x', c timestamptz default now(), d date, e uuid default gen_random_uuid());
