create table city (id bigint primary key, name text);
create table capital (country char(2) not null) inherits (city);
