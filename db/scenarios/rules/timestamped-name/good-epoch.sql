-- file: 1698312345_add.sql
SELECT 1;
