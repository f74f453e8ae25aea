create table city (code varchar(10) primary key);
create table customer (
    tenant int not null,
    id int not null,
    city_code varchar(10) not null default 'X' constraint fk_town references city,
    state char(2) check (state <> ''),
    age int,
    constraint customer_pk primary key (tenant, id),
    constraint uk_town unique (tenant, city_code),
    constraint ck_both check (city_code <> 'Y' or state is null)
);
comment on column customer.city_code is 'where they live';
create index ix_town on customer (city_code, state);
