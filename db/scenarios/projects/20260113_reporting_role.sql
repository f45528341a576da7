-- A role for reports.
-- expects: line 3 password-in-file, line 4 environment-value
CREATE ROLE reporting LOGIN PASSWORD 'reporting-2026';
GRANT CONNECT ON DATABASE acme_production TO reporting;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO reporting;
