create type size as enum ('small', 'large');
create table shirt (id bigint primary key, size size not null default 'small', constraint ck check (size <> 'large'));
