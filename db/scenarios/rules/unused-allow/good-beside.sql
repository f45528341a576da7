DROP TABLE IF EXISTS x; -- pg-runbook: allow destructive because of that
