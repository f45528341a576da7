CREATE TABLE "Order" ("Id" integer PRIMARY KEY);
