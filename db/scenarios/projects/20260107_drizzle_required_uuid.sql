-- As drizzle-kit writes it: a key for every row, and a required column that old rows lack.
-- expects: line 3 volatile-default, line 4 required-column, line 5 unique-without-index
ALTER TABLE "invoices" ADD COLUMN IF NOT EXISTS "public_id" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN IF NOT EXISTS "currency" varchar(3) NOT NULL;--> statement-breakpoint
ALTER TABLE "invoices" ADD CONSTRAINT "invoices_public_id_unique" UNIQUE("public_id");
