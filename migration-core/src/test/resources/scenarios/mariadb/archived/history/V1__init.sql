create table customer (id bigint primary key, name varchar(100), fax varchar(20) not null unique);
create table note (id bigint auto_increment primary key, customer_id bigint, text varchar(200),
    constraint note_customer foreign key (customer_id) references customer (id));
create index note_text on note (text);
create table tag (name varchar(20), colour varchar(20));
insert into customer values (1, 'Ann', '1234');
insert into tag values ('a', 'red');
