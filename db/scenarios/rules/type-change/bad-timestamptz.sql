-- file: 20260101_a.sql
CREATE TABLE t (at timestamp);
-- file: 20260102_b.sql
ALTER TABLE t ALTER at TYPE timestamptz;
