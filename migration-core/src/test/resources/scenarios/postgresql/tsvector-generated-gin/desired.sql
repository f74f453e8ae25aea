create table doc (id bigint primary key, title text not null, search tsvector generated always as (to_tsvector('english', title)) stored);
create index ix_search on doc using gin (search) with (fastupdate = off);
