CREATE TABLE tokens (id uuid PRIMARY KEY, made_at timestamptz(6) NOT NULL);
