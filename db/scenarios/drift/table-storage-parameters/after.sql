CREATE TABLE users (id integer PRIMARY KEY) WITH (fillfactor = 70);
