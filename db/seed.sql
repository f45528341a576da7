-- The sample application's data: the same on every run.
SELECT setseed(0.42);

INSERT INTO organizations (id, name, plan, created_at)
SELECT md5('organization' || n)::uuid, 'Organization ' || n, (ARRAY['free', 'team', 'enterprise'])[1 + n % 3],
       timestamptz '2025-01-01 00:00Z' + n * interval '7 hours'
FROM generate_series(1, 200) AS n;

INSERT INTO users (id, organization_id, email, name, role, created_at)
SELECT md5('user' || n)::uuid, md5('organization' || 1 + n % 200)::uuid, 'user' || n || '@example.com',
       CASE WHEN n % 11 > 0 THEN 'User ' || n END, (ARRAY['owner', 'admin', 'member', 'member'])[1 + n % 4]::user_role,
       timestamptz '2025-01-02 00:00Z' + n * interval '13 minutes'
FROM generate_series(1, 5000) AS n;

INSERT INTO projects (organization_id, owner_id, title, settings)
SELECT md5('organization' || 1 + n % 200)::uuid, md5('user' || n)::uuid, 'Project ' || n,
       jsonb_build_object('theme', CASE WHEN n % 2 = 0 THEN 'dark' ELSE 'light' END, 'tags', jsonb_build_array('t' || n % 7))
FROM generate_series(1, 1500) AS n;

INSERT INTO project_files (project_id, name, bytes)
SELECT 1 + n % 1500, 'file-' || n || '.pdf', (random() * 1000000)::int
FROM generate_series(1, 6000) AS n;
