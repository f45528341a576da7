-- pg-runbook: allow destructive, not-idempotent because it was never used
DROP TABLE x;
