create table box (id bigint primary key, w bigint not null, double bigint generated always as (w * 2) stored);
