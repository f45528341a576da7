SELECT 1;
RESET lock_timeout;
