CREATE FUNCTION area(integer) RETURNS integer LANGUAGE sql AS 'SELECT $1 * $1';
