-- see https://wiki.acme.io/branding
COMMENT ON TABLE users IS 'https://wiki.acme.io/users';
