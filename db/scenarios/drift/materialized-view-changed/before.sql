CREATE TABLE sales (day date NOT NULL, amount integer NOT NULL);
CREATE MATERIALIZED VIEW per_day AS SELECT day, sum(amount) AS total FROM sales GROUP BY day;
