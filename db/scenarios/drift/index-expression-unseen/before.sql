CREATE TABLE users (id integer PRIMARY KEY, email text NOT NULL);
CREATE INDEX users_lower_email ON users (lower(email));
