CREATE TABLE "app_users" (id integer PRIMARY KEY, first_name text NOT NULL, "team id" integer);
CREATE INDEX first_names ON app_users (first_name);
