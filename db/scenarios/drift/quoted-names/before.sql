CREATE TABLE "Order" ("Id" integer PRIMARY KEY, "select" text);
CREATE TABLE "with space" (id integer PRIMARY KEY);
