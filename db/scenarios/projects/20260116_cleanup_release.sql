-- What the last release has left behind; somebody thought of it.
-- expects: line 6 destructive
-- pg-runbook: allow destructive because sessions_old has not been read since 2026-01-15
DROP TABLE IF EXISTS sessions_old;
ALTER TABLE accounts ALTER COLUMN legacy_plan DROP DEFAULT;
ALTER TABLE accounts DROP COLUMN IF EXISTS legacy_plan;
DROP VIEW IF EXISTS accounts_with_plan;
