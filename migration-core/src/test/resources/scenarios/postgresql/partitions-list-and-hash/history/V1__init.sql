create table sale (id bigint not null, region text not null) partition by list (region);
