CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE users (id integer PRIMARY KEY);
