CREATE TABLE IF NOT EXISTS plans (name text PRIMARY KEY);
INSERT INTO plans VALUES ('free'), ('team');
