ALTER TABLE orders ADD COLUMN n int CHECK (n > 0);
