CREATE TABLE kinds (
  id smallint PRIMARY KEY, a char(3) NOT NULL, b varchar(10) NOT NULL, c uuid NOT NULL, d date NOT NULL, e time(3) NOT NULL,
  f real NOT NULL, g double precision NOT NULL, h bytea NOT NULL, i inet NOT NULL, j money NOT NULL, k bit(4) NOT NULL,
  l varbit(8) NOT NULL, m xml NOT NULL, n oid NOT NULL, o timestamptz(3) NOT NULL, p numeric(5, 1) NOT NULL, q text[]
);
