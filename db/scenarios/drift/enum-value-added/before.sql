CREATE TYPE role AS ENUM ('admin', 'member');
CREATE TABLE users (id integer PRIMARY KEY, role role NOT NULL);
