create table t (id bigint primary key);
create table "Log" (id bigint not null, "At" timestamp not null, who text) partition by range (date_trunc('day', "At"), lower(who) collate "C");
create table "Log 1" partition of "Log" for values from (minvalue, minvalue) to ('2024-01-01', maxvalue);
