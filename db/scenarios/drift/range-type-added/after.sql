CREATE TABLE users (id integer PRIMARY KEY);
CREATE TYPE time_range AS RANGE (SUBTYPE = time);
