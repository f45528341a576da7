ALTER TYPE mood ADD VALUE 'calm';
ALTER TABLE people ALTER mood SET DEFAULT 'calm';
