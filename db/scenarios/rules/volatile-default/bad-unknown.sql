ALTER TABLE t ADD COLUMN n int DEFAULT somebodys();
