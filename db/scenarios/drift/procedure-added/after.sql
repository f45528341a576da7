CREATE TABLE log (line text);
CREATE PROCEDURE note(line text) LANGUAGE sql AS 'INSERT INTO log VALUES (line)';
