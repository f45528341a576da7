-- Projects and their files; the path of a file is computed from its parts.
CREATE TABLE IF NOT EXISTS projects (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  owner_id        uuid REFERENCES users (id) ON DELETE SET NULL,
  title           text NOT NULL,
  settings        jsonb NOT NULL DEFAULT '{}'
);

CREATE TABLE IF NOT EXISTS project_files (
  project_id bigint NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  name       text NOT NULL,
  bytes      integer NOT NULL CHECK (bytes >= 0),
  path       text GENERATED ALWAYS AS ('/' || project_id || '/' || name) STORED,
  PRIMARY KEY (project_id, name)
);

CREATE INDEX IF NOT EXISTS projects_organization_id_idx ON projects (organization_id);

-- rollback:
-- DROP TABLE project_files;
-- DROP TABLE projects;
-- end rollback
