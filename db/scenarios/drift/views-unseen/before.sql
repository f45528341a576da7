CREATE TABLE users (id integer PRIMARY KEY, active boolean NOT NULL);
CREATE VIEW active_users AS SELECT id FROM users WHERE active;
CREATE MATERIALIZED VIEW user_count AS SELECT count(*) AS n FROM users;
