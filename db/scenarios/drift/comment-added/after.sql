CREATE TABLE users (id integer PRIMARY KEY, email text);
COMMENT ON TABLE users IS 'Everybody who signed up';
COMMENT ON COLUMN users.email IS 'Personal data';
