-- pg-runbook: ignore destructive
DROP TABLE x;
