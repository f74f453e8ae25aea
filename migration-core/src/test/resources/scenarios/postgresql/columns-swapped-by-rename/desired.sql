create table name (id bigint primary key, family text, given text not null);
