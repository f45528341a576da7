CREATE TYPE role AS ENUM ('admin', 'member');
CREATE TABLE teams (id serial PRIMARY KEY, name text NOT NULL);
CREATE TABLE users (id serial PRIMARY KEY, email text NOT NULL, role role NOT NULL DEFAULT 'member', team_id integer,
  CONSTRAINT users_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams (id) ON DELETE SET NULL ON UPDATE CASCADE);
CREATE UNIQUE INDEX users_email_key ON users (email);
