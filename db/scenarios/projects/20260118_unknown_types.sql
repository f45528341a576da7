-- Types of columns that no file made: what is sure, and what is only likely.
-- expects: line 3 type-change, line 4 type-change
ALTER TABLE ledger ALTER COLUMN amount TYPE numeric(20, 4);
ALTER TABLE ledger ALTER COLUMN note TYPE text;
