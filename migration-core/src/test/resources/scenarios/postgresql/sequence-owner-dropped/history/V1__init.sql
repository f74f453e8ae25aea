create table a (id bigint primary key, n bigint);
create sequence numbers owned by a.n;
