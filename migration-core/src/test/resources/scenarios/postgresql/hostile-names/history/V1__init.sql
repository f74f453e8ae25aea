create table "Order" ("Id" bigint primary key, "select" text, "with space" integer, "ünï" text, "a""b" text, "a.b" integer);
