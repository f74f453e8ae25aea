create type size as enum ('small', 'medium', 'large');
create table shirt (id bigint primary key, size size not null);
