-- Sign-in looks users up by e-mail. Built without blocking writes, so it runs outside a transaction.
CREATE INDEX CONCURRENTLY IF NOT EXISTS users_email_idx ON users (lower(email));

-- rollback:
-- DROP INDEX users_email_idx;
-- end rollback
