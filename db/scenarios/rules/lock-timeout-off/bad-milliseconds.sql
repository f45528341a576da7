SET LOCAL lock_timeout = 120000;
SELECT 1;
