CREATE TABLE users (id integer PRIMARY KEY, active boolean NOT NULL);
CREATE VIEW active_users AS SELECT id FROM users WHERE active;
