CREATE TABLE users (id integer PRIMARY KEY, email text);
CREATE INDEX users_lower_email ON users (lower(email));
