create table "Order" ("Id" bigint primary key, "select" varchar(9), "with space" integer);
