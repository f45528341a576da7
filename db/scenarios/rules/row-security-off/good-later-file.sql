-- file: 20260101_a.sql
GRANT SELECT ON notes TO authenticated;
CREATE TABLE notes (id int);
-- file: 20260102_b.sql
ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
