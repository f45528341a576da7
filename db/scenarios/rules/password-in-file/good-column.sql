ALTER TABLE users ADD COLUMN password text;
