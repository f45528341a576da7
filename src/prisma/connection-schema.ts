// Where names without a schema lead in a session. PostgreSQL's current_schema() is not asked: where nothing before pg_temp can be
// used it would make a temporary schema, and where the schema is missing it would say nothing.
import type pg from 'pg'

const DEFAULT_SCHEMA = 'public'
const NAME = /"((?:[^"]|"")*)"|([^,\s]+)/g

const FACTS = `
  SELECT pg_catalog.current_setting('search_path') AS path, current_user::text AS role,
    ARRAY(SELECT nspname::text FROM pg_catalog.pg_namespace) AS existing`

/** The first schema of the search_path that exists, else the first that it names, else `public`. */
export async function connectionSchema(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ path: string; role: string; existing: string[] }>(FACTS)
  const { path, role, existing } = rows[0]!
  const names = [...path.matchAll(NAME)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain!)
  const real = names.map((name) => (name === '$user' ? role : name)).filter((name) => name !== 'pg_temp')
  const asked = names.filter((name) => name !== '$user' && name !== 'pg_temp')
  return real.find((name) => existing.includes(name)) ?? asked[0] ?? DEFAULT_SCHEMA
}
