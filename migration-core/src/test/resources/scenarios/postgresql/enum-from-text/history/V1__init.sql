create table shirt (id bigint primary key, size text not null default 'small');
