create function fine(text) returns boolean language sql immutable as 'select $1 <> ''''';
create table t (id bigint primary key, a text, constraint ck_a check (fine(a)));
