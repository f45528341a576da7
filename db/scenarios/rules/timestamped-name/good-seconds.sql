-- file: 20251026093015_add.sql
SELECT 1;
