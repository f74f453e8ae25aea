create table `order` (id bigint auto_increment primary key, parent_id bigint, `Note 1` varchar(20) default 'a\\b',
    twice bigint as (parent_id * 2) stored,
    constraint fk_parent foreign key (parent_id) references `order` (id));
create table line (id bigint primary key, order_id bigint, constraint fk_order foreign key (order_id) references `order` (id));
create trigger order_note before insert on `order` for each row set new.`Note 1` = coalesce(new.`Note 1`, '-');
