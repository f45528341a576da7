-- A logo and colours per organization.
CREATE TABLE IF NOT EXISTS organization_branding (
  organization_id uuid PRIMARY KEY REFERENCES organizations (id) ON DELETE CASCADE,
  logo_url        text,
  primary_color   text NOT NULL DEFAULT '#1f2937' CHECK (primary_color ~ '^#[0-9a-f]{6}$'),
  updated_at      timestamptz NOT NULL DEFAULT now()
);

ALTER TABLE organizations ADD COLUMN IF NOT EXISTS branded boolean NOT NULL DEFAULT false;

COMMENT ON TABLE organization_branding IS 'One row per organization that has chosen its own look';

-- rollback:
-- ALTER TABLE organizations DROP COLUMN branded;
-- DROP TABLE organization_branding;
-- end rollback
