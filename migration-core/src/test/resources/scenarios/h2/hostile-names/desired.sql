create table "Order" ("Id" bigint primary key, "select" varchar(9) not null, "with space" bigint, "ünï" varchar(5) default 'é', constraint "Uk" unique ("select"));
create table "user" ("key" bigint primary key, "Order" bigint references "Order");
create sequence "Seq-1";
