CREATE TABLE users (id integer PRIMARY KEY);
CREATE SCHEMA audit;
CREATE TABLE audit.entries (id integer PRIMARY KEY, line text NOT NULL);
