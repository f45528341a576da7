-- pg-runbook: allow destroy because I want to
SELECT 1;
