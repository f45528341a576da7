CREATE TABLE users (id integer PRIMARY KEY, plan text NOT NULL DEFAULT 'free');
