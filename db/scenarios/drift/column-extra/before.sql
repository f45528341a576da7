CREATE TABLE users (id integer PRIMARY KEY, debug_note text);
INSERT INTO users VALUES (1, 'kept until somebody drops it');
