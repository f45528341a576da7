CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'db.abc.eu-west-1.rds.amazonaws.com');
