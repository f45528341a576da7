-- file: 20260101_a.sql
CREATE TABLE t (n varchar(5));
-- file: 20260102_b.sql
ALTER TABLE t ALTER n TYPE text USING n::text;
