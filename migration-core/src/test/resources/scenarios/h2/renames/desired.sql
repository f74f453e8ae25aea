create table new_name (id bigint primary key, username varchar(50), constraint ck_name check (username <> ''));
