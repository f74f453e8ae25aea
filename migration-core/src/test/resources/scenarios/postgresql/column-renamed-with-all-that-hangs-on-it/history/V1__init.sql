create table city (code varchar(10) primary key);
create table customer (
    tenant int not null,
    id int not null,
    town varchar(10) not null default 'X' constraint fk_town references city,
    state char(2) check (state <> ''),
    constraint customer_pk primary key (tenant, id),
    constraint uk_town unique (tenant, town),
    constraint ck_both check (town <> 'Y' or state is null)
);
comment on column customer.town is 'where they live';
create index ix_town on customer (town, state);
insert into city values ('X'), ('Y'), ('Z');
insert into customer values (1, 1, 'X', null), (1, 2, 'Y', null), (2, 1, 'Z', 'aa'), (2, 2, 'X', 'bb');
