CREATE TABLE parents (id integer);
CREATE TABLE children (extra text) INHERITS (parents);
