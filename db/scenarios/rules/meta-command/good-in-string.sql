COMMENT ON TABLE users IS E'\\copy is not a command here';
