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
  owner: string
  /** This role, or one that it is a member of: only then may it be renamed. */
  ownsDatabase: boolean
  /** Every database of the server, with its comment. */
  databases: Map<string, string | null>
  /** Names of transactions that were prepared and not ended; each holds the database by its name. */
  prepared: string[]
  /** Logical replication slots of this database. */
  slots: string[]
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

/** From 16 on a member is not always one who may act as the role. PostgreSQL manual, 21.3 Role Membership. */
export const MAY_ACT_AS = `
  pg_catalog.pg_has_role(oid, CASE WHEN pg_catalog.current_setting('server_version_num')::int < 160000 THEN 'MEMBER' ELSE 'SET' END)`

const ROLES = `SELECT rolname::text AS name, ${MAY_ACT_AS} AS member FROM pg_catalog.pg_roles`

const REST = `
  SELECT (SELECT rolcreatedb OR rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user) AS "canCreate",
    pg_catalog.pg_get_userbyid(d.datdba)::text AS owner, pg_catalog.pg_has_role(d.datdba, 'USAGE') AS "ownsDatabase",
    ARRAY(SELECT gid FROM pg_catalog.pg_prepared_xacts WHERE database = pg_catalog.current_database()) AS prepared,
    ARRAY(SELECT slot_name::text FROM pg_catalog.pg_replication_slots WHERE database = pg_catalog.current_database()) AS slots,
    ARRAY(SELECT spcname::text FROM pg_catalog.pg_tablespace) AS tablespaces,
    ARRAY(SELECT nspname::text FROM pg_catalog.pg_namespace WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema') AS schemas
  FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database()`

const TABLES = `
  SELECT n.nspname::text AS schema, c.relname::text AS name
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' ORDER BY 1, 2`

const DATABASES = `
  SELECT datname::text AS name, pg_catalog.shobj_description(oid, 'pg_database') AS comment FROM pg_catalog.pg_database`

interface Rest extends Pick<Target, 'owner' | 'ownsDatabase' | 'prepared' | 'slots'> {
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
  const databases = (await client.query<{ name: string; comment: string | null }>(DATABASES)).rows
  return {
    server,
    canCreateDatabase: rest.canCreate,
    owner: rest.owner,
    ownsDatabase: rest.ownsDatabase,
    prepared: rest.prepared,
    slots: rest.slots,
    databases: new Map(databases.map(({ name, comment }) => [name, comment])),
    roles: new Map(roles.map(({ name, ...role }) => [name, role])),
    extensions: new Map(extensions.map(({ name, ...extension }) => [name, extension])),
    tablespaces: new Set(rest.tablespaces),
    locks: await readLockRoom(client),
    audited: await auditedNames(client),
    tables,
    localeProviders: await localeProviders(client),
    schemas: rest.schemas,
  }
}
