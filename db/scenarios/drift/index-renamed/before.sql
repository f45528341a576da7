CREATE TABLE users (id integer PRIMARY KEY, email text NOT NULL);
CREATE INDEX by_mail ON users (email);
