-- People, each in one organization.
CREATE TYPE user_role AS ENUM ('owner', 'admin', 'member');

CREATE TABLE IF NOT EXISTS users (
  id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  email           text NOT NULL,
  name            text,
  role            user_role NOT NULL DEFAULT 'member',
  created_at      timestamptz NOT NULL DEFAULT now(),
  UNIQUE (organization_id, email)
);

-- rollback:
-- DROP TABLE users;
-- DROP TYPE user_role;
-- end rollback
