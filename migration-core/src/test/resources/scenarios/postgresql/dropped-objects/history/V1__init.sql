create table keep (id bigint primary key, code text, constraint uk_code unique (code));
create table gone (id bigint primary key, keep_id bigint references keep);
create index ix_gone on gone (keep_id);
create sequence gone_seq;
create type gone_type as enum ('a', 'b');
