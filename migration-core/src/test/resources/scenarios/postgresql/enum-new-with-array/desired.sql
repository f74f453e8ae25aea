create type "Shirt Size" as enum ('small', 'it''s', 'größer');
create table shirt (id bigint primary key, size "Shirt Size" not null default 'small', others "Shirt Size"[]);
