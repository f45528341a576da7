-- As drizzle-kit writes it: statements parted by comments, an enum, a column with it.
-- expects: nothing
CREATE TYPE "public"."invoice_state" AS ENUM('draft', 'sent', 'paid');--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN IF NOT EXISTS "state" "invoice_state" DEFAULT 'draft' NOT NULL;--> statement-breakpoint
ALTER TABLE "invoices" ADD COLUMN IF NOT EXISTS "sent_at" timestamp with time zone;
