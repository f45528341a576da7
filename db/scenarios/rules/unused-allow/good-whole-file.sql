-- pg-runbook: allow destructive because all of this is the old billing

DROP TABLE IF EXISTS x;
SELECT 1;
DROP TABLE IF EXISTS y;
