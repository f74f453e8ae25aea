create table stay (id int4range not null, during daterange not null, constraint pk_stay primary key (id, during without overlaps));
