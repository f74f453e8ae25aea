create table doc (id bigint primary key, title text not null);
