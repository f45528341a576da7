-- As `sqlmigrate` prints it: the default is taken away again, and a check is added to a table in use.
-- expects: line 3 begin-commit, line 6 constraint-not-valid
BEGIN;
ALTER TABLE "shop_product" ADD COLUMN "stock" integer DEFAULT 0 NOT NULL;
ALTER TABLE "shop_product" ALTER COLUMN "stock" DROP DEFAULT;
ALTER TABLE "shop_product" ADD CONSTRAINT "stock_not_negative" CHECK ("stock" >= 0);
COMMIT;
