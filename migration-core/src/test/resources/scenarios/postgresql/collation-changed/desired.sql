create table city (id bigint primary key, name text collate "C" not null, code varchar(8));
create index ix_city_name on city (name collate "POSIX" desc nulls last);
