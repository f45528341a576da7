CREATE TABLE users (id integer PRIMARY KEY);
CREATE TABLE users_backup AS SELECT n AS id, 'user ' || n AS name FROM generate_series(1, 3) AS n;
