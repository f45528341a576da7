-- As Hasura's console writes it for a new table with updated_at.
-- expects: nothing
CREATE TABLE IF NOT EXISTS "public"."tasks" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "title" text NOT NULL, "updated_at" timestamptz NOT NULL DEFAULT now(), PRIMARY KEY ("id"));
CREATE OR REPLACE FUNCTION "public"."set_current_timestamp_updated_at"() RETURNS TRIGGER AS $$
DECLARE _new record;
BEGIN _new := NEW; _new."updated_at" = NOW(); RETURN _new; END;
$$ LANGUAGE plpgsql;
CREATE TRIGGER "set_public_tasks_updated_at" BEFORE UPDATE ON "public"."tasks" FOR EACH ROW EXECUTE PROCEDURE "public"."set_current_timestamp_updated_at"();
