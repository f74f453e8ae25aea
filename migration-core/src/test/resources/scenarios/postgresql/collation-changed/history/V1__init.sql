create table city (id bigint primary key, name text not null, code varchar(8) collate "C");
