-- Two tables change places; the old one is kept for a while.
-- expects: line 3 rename, line 4 rename
ALTER TABLE sessions RENAME TO sessions_old;
ALTER TABLE sessions_new RENAME TO sessions;
ALTER INDEX sessions_new_pkey RENAME TO sessions_pkey2;
