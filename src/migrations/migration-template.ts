// What a new migration holds before anybody has written in it: comments only. `apply` refuses it as it is ("holds no statement"),
// so that nothing unwritten is ever recorded as applied; the example rollback is a comment in a comment and takes nothing back.

/** @param description one line, as the person wrote it */
export const migrationTemplate = (description: string): string => `-- ${description.trim().replace(/[.\s]*$/, '')}.
--
-- Write it so that it may run again:
--   CREATE TABLE IF NOT EXISTS examples (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY);
--   ALTER TABLE examples ADD COLUMN IF NOT EXISTS title text;
-- One transaction holds the whole file; CREATE INDEX CONCURRENTLY goes into a file of its own.
-- Once it is applied it is never edited: write a new one.


-- rollback:
-- -- one comment line for each line of SQL that takes it back, newest first:
-- --   DROP TABLE examples;
-- end rollback
`
