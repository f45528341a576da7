ALTER TABLE invoices ADD COLUM paid boolean;
