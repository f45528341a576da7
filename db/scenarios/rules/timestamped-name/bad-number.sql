-- file: 0042_add.sql
SELECT 1;
