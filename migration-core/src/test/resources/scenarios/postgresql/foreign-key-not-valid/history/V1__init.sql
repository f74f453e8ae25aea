create table a (id bigint primary key);
create table b (id bigint primary key, a_id bigint not null);
alter table b add constraint fk_a foreign key (a_id) references a not valid;
