CREATE TABLE parents (id integer);
CREATE TABLE children (id integer, extra text);
