CREATE TABLE members (id integer NOT NULL, CONSTRAINT members_key PRIMARY KEY (id));
