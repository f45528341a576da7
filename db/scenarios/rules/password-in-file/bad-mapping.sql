CREATE USER MAPPING FOR app SERVER s OPTIONS (user 'x', password 'y');
