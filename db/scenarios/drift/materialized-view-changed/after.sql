CREATE TABLE sales (day date NOT NULL, amount integer NOT NULL);
CREATE MATERIALIZED VIEW per_day AS SELECT day, count(*) AS total FROM sales GROUP BY day;
CREATE UNIQUE INDEX per_day_key ON per_day (day);
