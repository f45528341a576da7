-- file: V12__add.sql
SELECT 1;
