-- file: 20260101_a.sql
CREATE TABLE t (n numeric(10,2));
-- file: 20260102_b.sql
ALTER TABLE t ALTER n TYPE numeric(12,2);
