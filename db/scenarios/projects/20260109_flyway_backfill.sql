-- A backfill in the migration of its column, as many projects have had it.
-- expects: line 4 mixed-schema-and-data, line 4 no-where, line 5 not-null-without-check
ALTER TABLE accounts ADD COLUMN IF NOT EXISTS locale text;
UPDATE accounts SET locale = 'en';
ALTER TABLE accounts ALTER COLUMN locale SET NOT NULL;
