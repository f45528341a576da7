CREATE TABLE "größen" (id integer PRIMARY KEY, "länge" integer);
