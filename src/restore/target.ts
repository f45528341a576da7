// What the server and the database that a restore is for have, read over one connection before anything is decided.
import type pg from 'pg'
import type { TableName } from '../backups/dump/left-out.js'
import { type LockRoom, readLockRoom } from './lock-need.js'
import { type Collator, localeProviders } from '../postgres/database-locale.js'
import { type ServerFacts, serverFacts } from '../postgres/server-facts.js'
import { type AuditedName, auditedNames } from './what-ends.js'

export interface TargetExtension {
  installed: boolean
  /** Whether this role may create it. */
  allowed: boolean
}

export interface TargetRole {
  /** Whether this role may make it an owner. */
  member: boolean
}

export interface Target {
  server: ServerFacts
  canCreateDatabase: boolean
  roles: Map<string, TargetRole>
  extensions: Map<string, TargetExtension>
  tablespaces: Set<string>
  locks: LockRoom
  tables: TableName[]
  audited: AuditedName[]
  localeProviders: Set<Collator['provider']>
  schemas: string[]
}

const EXTENSIONS = `
  SELECT a.name::text AS name, a.installed_version IS NOT NULL AS installed,
    r.rolsuper OR NOT v.superuser OR (v.trusted AND pg_catalog.has_database_privilege(pg_catalog.current_database(), 'CREATE')) AS allowed
  FROM pg_catalog.pg_available_extensions a
  JOIN pg_catalog.pg_available_extension_versions v ON v.name = a.name AND v.version = a.default_version
  JOIN pg_catalog.pg_roles r ON r.rolname = current_user`

const ROLES = `SELECT rolname::text AS name, pg_catalog.pg_has_role(oid, 'MEMBER') AS member FROM pg_catalog.pg_roles`

const REST = `
  SELECT (SELECT rolcreatedb OR rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user) AS "canCreate",
    ARRAY(SELECT spcname::text FROM pg_catalog.pg_tablespace) AS tablespaces,
    ARRAY(SELECT nspname::text FROM pg_catalog.pg_namespace WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema') AS schemas`

const TABLES = `
  SELECT n.nspname::text AS schema, c.relname::text AS name
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' ORDER BY 1, 2`

interface Rest {
  canCreate: boolean
  tablespaces: string[]
  schemas: string[]
}

export async function readTarget(client: pg.Client): Promise<Target> {
  const server = await serverFacts(client)
  const rest = (await client.query<Rest>(REST)).rows[0]!
  const extensions = (await client.query<TargetExtension & { name: string }>(EXTENSIONS)).rows
  const roles = (await client.query<TargetRole & { name: string }>(ROLES)).rows
  const tables = (await client.query<TableName>(TABLES)).rows
  return {
    server,
    canCreateDatabase: rest.canCreate,
    roles: new Map(roles.map(({ name, ...role }) => [name, role])),
    extensions: new Map(extensions.map(({ name, ...extension }) => [name, extension])),
    tablespaces: new Set(rest.tablespaces),
    ...{
      locks: await readLockRoom(client),
      audited: await auditedNames(client),
      tables,
      localeProviders: await localeProviders(client),
      schemas: rest.schemas,
    },
  }
}
