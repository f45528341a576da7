INSERT INTO plans VALUES ('enterprise');
UPDATE plans SET name = 'pro' WHERE name = 'team';
