GRANT SELECT ON profiles TO anon;
CREATE TABLE private.notes (id int);
