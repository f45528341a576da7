-- file: 20251026b_add.sql
SELECT 1;
