CREATE TABLE prices (id integer PRIMARY KEY, amount integer NOT NULL);
ALTER TABLE prices ADD CONSTRAINT positive CHECK (amount > 0) NOT VALID;
