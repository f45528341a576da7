CREATE FUNCTION area(integer) RETURNS integer LANGUAGE sql AS 'SELECT $1 * $1';
CREATE FUNCTION area(integer, integer) RETURNS integer LANGUAGE sql AS 'SELECT $1 * $2';
