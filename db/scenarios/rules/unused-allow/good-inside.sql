ALTER TABLE x
  -- pg-runbook: allow destructive because of this
  DROP COLUMN IF EXISTS y;
