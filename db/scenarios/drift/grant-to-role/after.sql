CREATE TABLE users (id integer PRIMARY KEY);
GRANT SELECT, INSERT, DELETE ON users TO pg_monitor;
