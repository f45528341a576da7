INSERT INTO admins (email) VALUES ('ops@acme.io');
