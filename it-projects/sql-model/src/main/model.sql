create table author (
    id bigint primary key,
    name varchar(120) not null unique
);

create table book (
    id bigint primary key,
    author_id bigint not null references author (id),
    title varchar(200) not null
);
create index ix_book_title on book (title);
