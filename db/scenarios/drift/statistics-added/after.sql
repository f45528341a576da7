CREATE TABLE users (id integer PRIMARY KEY, town text, country text);
CREATE STATISTICS users_places (dependencies) ON town, country FROM users;
