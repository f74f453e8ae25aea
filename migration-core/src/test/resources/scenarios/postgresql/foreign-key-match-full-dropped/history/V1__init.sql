create table tenant (id bigint, region text, primary key (id, region));
create table account (id bigint primary key, tenant_id bigint, region text,
  constraint fk_full foreign key (tenant_id, region) references tenant match full on delete set default (region));
