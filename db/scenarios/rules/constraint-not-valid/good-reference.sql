ALTER TABLE orders ADD COLUMN kind int REFERENCES kinds (id);
