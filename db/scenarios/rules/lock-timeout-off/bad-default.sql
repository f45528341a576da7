SET lock_timeout TO DEFAULT;
SELECT 1;
