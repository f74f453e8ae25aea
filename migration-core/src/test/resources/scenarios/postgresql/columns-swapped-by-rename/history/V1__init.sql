create table name (id bigint primary key, given text, family text not null);
