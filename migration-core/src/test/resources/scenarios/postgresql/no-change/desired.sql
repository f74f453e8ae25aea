create type mood as enum ('sad', 'ok');
create table t (id bigserial primary key, a text default 'x', m mood default 'ok', constraint ck check (a = 'x' or a = 'y'), u uuid default gen_random_uuid());
create index ix on t (lower(a)) where m = 'ok';
