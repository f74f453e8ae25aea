create table sensor (id bigint primary key, samples integer[] not null default '{1}', labels text[], grid numeric(6,2)[][]);
