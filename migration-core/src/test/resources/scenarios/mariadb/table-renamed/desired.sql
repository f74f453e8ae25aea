create table `group` (id bigint auto_increment primary key, parent_id bigint, `Note 1` varchar(40) default 'a\\b',
    twice bigint as (parent_id * 2) stored, total int,
    constraint fk_parent foreign key (parent_id) references `group` (id));
create table line (id bigint primary key, order_id bigint, constraint fk_order foreign key (order_id) references `group` (id));
create index ix_total on `group` (total);
