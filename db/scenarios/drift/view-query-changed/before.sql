CREATE TABLE users (id integer PRIMARY KEY, active boolean NOT NULL);
CREATE VIEW some_users AS SELECT id FROM users WHERE active;
