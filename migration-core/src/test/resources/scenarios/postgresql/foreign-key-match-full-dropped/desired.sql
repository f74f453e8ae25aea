create table tenant (id bigint, region text, primary key (id, region));
create table account (id bigint primary key, tenant_id bigint, region text);
