CREATE TABLE items (id integer PRIMARY KEY, quantity text);
INSERT INTO items VALUES (1, '12');
