CREATE TABLE users (id integer PRIMARY KEY, email text, active boolean);
CREATE UNIQUE INDEX one_active_mail ON users (email) WHERE active;
