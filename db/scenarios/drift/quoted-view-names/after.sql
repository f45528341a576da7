CREATE TABLE "Order" ("Id" integer PRIMARY KEY);
CREATE VIEW "my ""orders"" für alle" AS SELECT "Id" FROM "Order";
