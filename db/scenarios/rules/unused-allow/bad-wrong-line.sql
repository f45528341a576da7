-- pg-runbook: allow destructive because of this
SELECT 1;

DROP TABLE IF EXISTS x;
