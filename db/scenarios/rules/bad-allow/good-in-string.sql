SELECT '-- pg-runbook: allow nonsense';
