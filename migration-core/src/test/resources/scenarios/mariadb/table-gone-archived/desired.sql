create table other (id bigint auto_increment primary key);
