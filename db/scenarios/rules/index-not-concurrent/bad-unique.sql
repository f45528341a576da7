CREATE UNIQUE INDEX u ON users (email);
