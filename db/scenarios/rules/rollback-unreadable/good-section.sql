SELECT 1;
-- rollback:
-- SELECT 2;
-- end rollback
