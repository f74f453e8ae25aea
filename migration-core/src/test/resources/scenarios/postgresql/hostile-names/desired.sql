create table "Order" ("Id" bigint primary key, "select" text not null, "with space" bigint, "ünï" text default 'é', "a""b" varchar(9), "a.b" integer,
  "group" integer, constraint "Ck ""x""" check ("a.b" > 0), constraint "Uk" unique ("select", "with space"));
create table "user" ("key" bigint primary key, "value" text, "Order" bigint references "Order");
create index "Ix.Order" on "Order" ("a.b", "ünï");
create sequence "Seq-1";
comment on column "Order"."a""b" is 'quoted';
