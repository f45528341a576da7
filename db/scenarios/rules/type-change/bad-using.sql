-- file: 20260101_a.sql
CREATE TABLE t (n text);
-- file: 20260102_b.sql
ALTER TABLE t ALTER n TYPE text USING upper(n);
