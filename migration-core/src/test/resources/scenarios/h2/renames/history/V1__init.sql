create table old_name (id bigint primary key, user_name varchar(50), constraint ck_name check (user_name <> ''));
