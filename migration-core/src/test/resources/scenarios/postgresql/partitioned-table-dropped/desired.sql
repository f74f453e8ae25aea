create table keep (id bigint primary key);
