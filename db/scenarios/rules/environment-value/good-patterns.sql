ALTER TABLE links ADD CONSTRAINT u CHECK (url ~ '^https?://') NOT VALID;
ALTER TABLE users ADD CONSTRAINT m CHECK (email ~* '^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$') NOT VALID;
UPDATE users SET email = 'x@example.com' WHERE id = 1;
