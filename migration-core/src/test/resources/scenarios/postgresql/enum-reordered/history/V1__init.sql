create type size as enum ('small', 'large', 'medium');
create table shirt (id bigint primary key, size size not null);
