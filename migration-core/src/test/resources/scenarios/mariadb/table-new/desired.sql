create table customers (id bigint auto_increment primary key, name varchar(50) not null);
create table visits (id bigint auto_increment primary key, customer_id bigint not null, note varchar(20), constraint fk_visit foreign key (customer_id) references customers (id));
create index ix_visit on visits (customer_id);
