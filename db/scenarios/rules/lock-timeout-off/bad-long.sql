SET lock_timeout = '10min';
SELECT 1;
