CREATE TABLE users (id integer PRIMARY KEY, email text, active boolean);
CREATE INDEX users_email ON users (email) WHERE NOT active;
