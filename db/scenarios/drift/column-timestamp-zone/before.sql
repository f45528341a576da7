CREATE TABLE visits (id integer PRIMARY KEY, seen_at timestamp(6) NOT NULL);
