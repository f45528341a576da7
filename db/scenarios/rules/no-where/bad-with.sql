WITH gone AS (DELETE FROM sessions RETURNING id) INSERT INTO archive SELECT id FROM gone;
