CREATE TABLE users (id integer PRIMARY KEY, greeting text NOT NULL DEFAULT 'hello');
