-- Rows that only one environment should have.
-- expects: line 4 environment-value, line 5 environment-value
INSERT INTO settings (key, value) VALUES
  ('webhook_url', 'https://hooks.acme.io/prod'),
  ('alerts_to', 'oncall@acme.io'),
  ('docs', 'https://example.com/docs'),
  ('pattern', '^[a-z]+@[a-z]+\.[a-z]{2,}$'),
  ('version', 'v1.2.3')
ON CONFLICT (key) DO NOTHING;
