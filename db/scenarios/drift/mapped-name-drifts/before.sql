CREATE TABLE "app_users" (id integer PRIMARY KEY, first_name text);
