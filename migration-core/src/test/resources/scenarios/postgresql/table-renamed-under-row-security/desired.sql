create table purchase (id bigint primary key, owner text);
