CREATE TABLE IF NOT EXISTS t (id int, n int);
UPDATE t SET n = 0;
