create table a (id bigint primary key);
create sequence numbers owned by a.id;
