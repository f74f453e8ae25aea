create table city (id bigint primary key, name text, fax text);
create table capital (country char(2) not null) inherits (city);
