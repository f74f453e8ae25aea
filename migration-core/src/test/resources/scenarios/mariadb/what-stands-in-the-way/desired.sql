create table customers (id bigint auto_increment primary key);
create table orders (
    id int auto_increment primary key,
    customer_id bigint,
    note varchar(200),
    total bigint,
    added int,
    fulltext key ft_note (note),
    constraint fk_customer foreign key (customer_id) references customers (id) on delete cascade
);
create table pages (id int primary key, words varchar(200), size int not null, added int, fulltext key ft_words (words));
