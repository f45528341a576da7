-- to roll back, ask somebody
SELECT 1;
