create table doc (id bigint primary key, title text not null, body jsonb, tags text[]);
create index ix_title on doc (upper(title) text_pattern_ops, id desc nulls last) include (tags);
create index ix_body on doc using gin (body jsonb_path_ops);
create index ix_path on doc ((body ->> 'name'), ((body -> 'a') ->> 'b'));
create unique index ux_tags on doc (tags) where array_length(tags, 1) > 1;
create unique index ux_title on doc (title) nulls not distinct;
