create domain email as text check (value like '%@%');
create table person (id bigint primary key, mail email);
