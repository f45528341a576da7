CREATE TABLE places (id integer PRIMARY KEY, spot point NOT NULL, span int4range, words tsvector);
