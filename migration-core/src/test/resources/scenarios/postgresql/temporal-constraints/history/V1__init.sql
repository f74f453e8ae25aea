create table stay (id int4range not null, during daterange not null);
