CREATE TABLE events (id integer PRIMARY KEY, detail json NOT NULL);
