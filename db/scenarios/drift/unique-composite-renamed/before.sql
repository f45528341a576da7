CREATE TABLE users (id integer PRIMARY KEY, org integer NOT NULL, email text NOT NULL, UNIQUE (org, email));
