CREATE TABLE users (id integer PRIMARY KEY, town text, country text);
