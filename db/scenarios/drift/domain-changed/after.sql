CREATE DOMAIN mail AS text CHECK (VALUE LIKE '%@%.%');
CREATE TABLE users (id integer PRIMARY KEY, email mail);
