-- A constraint in the way that locks nobody for long.
-- expects: nothing
SET LOCAL lock_timeout = '2s';
ALTER TABLE merge_requests ADD CONSTRAINT check_title_length CHECK (char_length(title) <= 255) NOT VALID;
ALTER TABLE merge_requests ADD COLUMN IF NOT EXISTS reviewed_by bigint REFERENCES users (id);
ALTER TABLE merge_requests ALTER COLUMN reviewed_by SET STATISTICS 500;
COMMENT ON COLUMN merge_requests.reviewed_by IS 'See https://docs.acme.io/reviews, ask data@acme.io';
