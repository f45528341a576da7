-- A report with its unique index, so that it can be refreshed concurrently; all new.
-- expects: nothing
CREATE MATERIALIZED VIEW IF NOT EXISTS revenue_by_day AS
  SELECT date_trunc('day', paid_at) AS day, sum(amount) AS revenue FROM invoices GROUP BY 1 WITH NO DATA;
CREATE UNIQUE INDEX IF NOT EXISTS revenue_by_day_day_idx ON revenue_by_day (day);
