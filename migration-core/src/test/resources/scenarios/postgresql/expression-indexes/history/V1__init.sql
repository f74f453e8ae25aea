create table doc (id bigint primary key, title text not null, body jsonb, tags text[]);
create index ix_title on doc (lower(title));
