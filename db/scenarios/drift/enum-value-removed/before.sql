CREATE TYPE role AS ENUM ('admin', 'member', 'guest');
CREATE TABLE users (id integer PRIMARY KEY, role role NOT NULL DEFAULT 'member');
