CREATE TYPE role AS ENUM ('admin', 'member');
CREATE TABLE teams (id serial PRIMARY KEY, name text);
CREATE TABLE users (id serial PRIMARY KEY, email varchar(255) NOT NULL, role role NOT NULL DEFAULT 'admin', team_id integer, tmp integer);
CREATE TABLE scratch (n integer);
CREATE INDEX tmp_idx ON users (tmp);
