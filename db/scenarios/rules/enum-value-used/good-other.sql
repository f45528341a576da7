ALTER TYPE mood ADD VALUE 'calm';
INSERT INTO people (name) VALUES ('Ann');
