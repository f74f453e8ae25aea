create table keep (id bigint primary key, code text);
create index ix_keep_code on keep (code);
create table audit (id bigint primary key, keep_id bigint references keep);
create sequence audit_seq;
create type audit_kind as enum ('a');
