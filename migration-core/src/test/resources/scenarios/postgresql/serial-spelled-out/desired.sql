create sequence a_id_seq;
create table a (id integer not null default nextval('a_id_seq') primary key);
alter sequence a_id_seq owned by a.id;
