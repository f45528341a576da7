CREATE TABLE users (id integer PRIMARY KEY, email text NOT NULL, active boolean NOT NULL);
CREATE INDEX users_active_email ON users (email) WHERE active;
