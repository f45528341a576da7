CREATE TABLE docs (id integer PRIMARY KEY, made_at timestamp(3) NOT NULL, body jsonb NOT NULL);
CREATE INDEX docs_made_at_idx ON docs (made_at);
CREATE INDEX docs_body_idx ON docs USING gin (body);
