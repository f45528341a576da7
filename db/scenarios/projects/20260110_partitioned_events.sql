-- A partitioned table with its first partitions; all of it new.
-- expects: nothing
CREATE TABLE IF NOT EXISTS events (id bigint GENERATED ALWAYS AS IDENTITY, at timestamptz NOT NULL, body jsonb) PARTITION BY RANGE (at);
CREATE TABLE IF NOT EXISTS events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE INDEX IF NOT EXISTS events_at_idx ON events (at);
ALTER TABLE events ADD PRIMARY KEY (id, at);
