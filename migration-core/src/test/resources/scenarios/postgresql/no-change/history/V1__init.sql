create type mood as enum ('sad', 'ok');
create table t (id bigserial primary key, a text default 'x'::text, m mood default 'ok', constraint ck check (a in ('x', 'y') and m <> 'sad'), u uuid default gen_random_uuid());
create index ix on t (lower(a)) where m = 'ok';
