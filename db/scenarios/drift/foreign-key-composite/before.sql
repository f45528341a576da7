CREATE TABLE rooms (building text NOT NULL, number integer NOT NULL, PRIMARY KEY (building, number));
CREATE TABLE desks (id integer PRIMARY KEY, building text, number integer);
