-- pg-runbook: allow destructive because 
DROP TABLE x;
