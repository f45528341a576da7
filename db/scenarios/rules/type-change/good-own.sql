CREATE TABLE t (id int);
ALTER TABLE t ALTER id TYPE bigint;
