// The ledger's own schema: made where it is missing, by however many runners at once, and checked where it is there. Anything
// unexpected is refused before any work begins. Every name here is schema-qualified: no search_path can lead elsewhere.
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { type DatabaseState, RunbookError } from '../errors.js'
import { LEDGER_SCHEMA } from '../postgres/ledger-name.js'
import { describeServerError, sqlstateOf } from '../postgres/sqlstate.js'

export { LEDGER_SCHEMA }

const COLUMNS = {
  migrations: [
    'name text COLLATE "C" PRIMARY KEY',
    'checksum text NOT NULL',
    "status text NOT NULL CHECK (status IN ('applied', 'adopted', 'running', 'rolling-back', 'rolled-back'))",
    'applied_at timestamptz NOT NULL',
    'duration_ms integer NOT NULL',
    'statements integer NOT NULL',
    'warnings integer NOT NULL',
    'backup text',
    'actor text',
    'run_url text',
    'commit_sha text',
    'tool_version text NOT NULL',
    // what ran, where it is not too long: a later edit can then be shown line by line
    'content text',
  ],
  migration_statements: [
    `name text COLLATE "C" NOT NULL REFERENCES ${LEDGER_SCHEMA}.migrations (name) ON UPDATE CASCADE ON DELETE CASCADE`,
    'statement integer NOT NULL',
    'checksum text NOT NULL',
    'label text NOT NULL',
    "status text NOT NULL CHECK (status IN ('started', 'finished', 'skipped'))",
    'started_at timestamptz NOT NULL',
    'finished_at timestamptz',
    // what a rerun needs to tell whether an interrupted statement took effect
    'known_before jsonb',
    'PRIMARY KEY (name, statement)',
  ],
  /** One row: what the catalog was when the last run ended. */
  catalog: [
    'singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton)',
    'taken_at timestamptz NOT NULL',
    'head text',
    'server_major integer NOT NULL',
    'fingerprint text NOT NULL',
    'content text NOT NULL',
    // a digest of the ledger then
    'ledger text NOT NULL',
  ],
  /** One row: which environment this database was first migrated as. */
  environment: [
    'singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton)',
    'environment text NOT NULL',
    'since timestamptz NOT NULL',
    'identity text NOT NULL',
  ],
} as const

export type LedgerTable = keyof typeof COLUMNS
const TABLES = Object.keys(COLUMNS) as LedgerTable[]

/** Whoever only looks at the ledger needs no more than that. */
export type LedgerPurpose = 'read' | 'write'
const NEEDED: Record<LedgerPurpose, readonly string[]> = {
  read: ['SELECT'],
  write: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
}

const columnNames = (table: LedgerTable): string[] =>
  COLUMNS[table].map((column) => column.split(' ')[0]!).filter((name) => name !== 'PRIMARY')

export type LedgerState =
  | { kind: 'usable' }
  /** To be made; `obstacles` say why this role cannot make it. */
  | { kind: 'missing'; schemaExists: boolean; obstacles: string[] }
  | { kind: 'unusable'; problems: string[] }

interface TableRow {
  table: LedgerTable
  kind: string
  columns: string[]
  granted: string[]
}

const INSPECT = `
  SELECT n.oid IS NOT NULL AS "exists",
    coalesce(pg_catalog.has_schema_privilege(n.oid, 'USAGE'), false) AS "usage",
    coalesce(pg_catalog.has_schema_privilege(n.oid, 'CREATE'), false) AS "create",
    pg_catalog.has_database_privilege(pg_catalog.current_database(), 'CREATE') AS "createSchema",
    current_user::text AS "role",
    (SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_object('table', c.relname, 'kind', c.relkind,
       'columns', ARRAY(SELECT a.attname FROM pg_catalog.pg_attribute a
                        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped),
       'granted', ARRAY(SELECT p FROM pg_catalog.unnest('{SELECT,INSERT,UPDATE,DELETE}'::text[]) p
                        WHERE pg_catalog.has_table_privilege(c.oid, p)))), '[]')
     FROM pg_catalog.pg_class c WHERE c.relnamespace = n.oid AND c.relname = ANY ($2)) AS "tables"
  FROM (SELECT 1) one LEFT JOIN pg_catalog.pg_namespace n ON n.nspname = $1`

interface SchemaAccess {
  exists: boolean
  usage: boolean
  create: boolean
  createSchema: boolean
  role: string
  tables: TableRow[]
}

function problemsOfTable({ table, kind, columns, granted }: TableRow, purpose: LedgerPurpose): string[] {
  const name = `${LEDGER_SCHEMA}.${table}`
  if (kind !== 'r') return [`${name} is not an ordinary table`]
  const missing = columnNames(table).filter((column) => !columns.includes(column))
  const lacking = NEEDED[purpose].filter((privilege) => !granted.includes(privilege))
  return [
    ...(missing.length > 0 ? [`${name} has no column ${missing.join(', ')}`] : []),
    ...(lacking.length > 0 ? [`this role may not ${lacking.join(', ')} on ${name}`] : []),
  ]
}

function obstaclesOf(access: SchemaAccess): string[] {
  if (access.exists)
    return access.create ? [] : [`role ${access.role} may not create tables in schema ${LEDGER_SCHEMA}`]
  return access.createSchema ? [] : [`there is no ledger yet, and role ${access.role} may not create a schema here`]
}

/**
 * Looks only; changes nothing.
 * @param tables that whoever asks is going to use
 */
export async function inspectLedger(
  client: pg.ClientBase,
  purpose: LedgerPurpose = 'write',
  tables: readonly LedgerTable[] = TABLES,
): Promise<LedgerState> {
  const [access] = (await client.query<SchemaAccess>(INSPECT, [LEDGER_SCHEMA, tables])).rows as [SchemaAccess]
  const rows = access.tables
  const problems = rows.flatMap((row) => problemsOfTable(row, purpose))
  if (access.exists && !access.usage) problems.unshift(`role ${access.role} may not use the schema ${LEDGER_SCHEMA}`)
  if (problems.length > 0) return { kind: 'unusable', problems }
  if (rows.length === tables.length) return { kind: 'usable' }
  return { kind: 'missing', schemaExists: access.exists, obstacles: obstaclesOf(access) }
}

const GRANTS: Record<LedgerPurpose, string> = {
  read: `GRANT USAGE ON SCHEMA ${LEDGER_SCHEMA} TO <role>; GRANT SELECT ON ALL TABLES IN SCHEMA ${LEDGER_SCHEMA} TO <role>`,
  write: `GRANT CREATE ON DATABASE ... TO <role>, or, where the ledger exists: GRANT USAGE, CREATE ON SCHEMA ${LEDGER_SCHEMA} TO <role>; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${LEDGER_SCHEMA} TO <role>`,
}

export const unusable = (
  problems: readonly string[],
  cause?: unknown,
  state: DatabaseState = 'nothing-changed',
  purpose: LedgerPurpose = 'write',
): RunbookError =>
  new RunbookError('ledger-unusable', `the ledger cannot be used: ${problems.join('; ')}`, {
    state,
    hint: `Run as the role that owns the ledger, or as an administrator: ${GRANTS[purpose]}`,
    cause,
  })

/** To be asked before a run begins. Throws `ledger-unusable` where the ledger cannot be written, or made; changes nothing. */
export async function refuseUnwritableLedger(client: pg.ClientBase): Promise<void> {
  const state = await inspectLedger(client)
  if (state.kind === 'unusable') throw unusable(state.problems)
  if (state.kind === 'missing' && state.obstacles.length > 0) throw unusable(state.obstacles)
}

/** The statements that make what is missing; to be run inside a transaction. */
export function ledgerDefinition(schemaExists: boolean): string {
  const tables = TABLES.map(
    (table) => `CREATE TABLE IF NOT EXISTS ${LEDGER_SCHEMA}.${table} (\n  ${COLUMNS[table].join(',\n  ')}\n)`,
  )
  return [...(schemaExists ? [] : [`CREATE SCHEMA ${LEDGER_SCHEMA}`]), ...tables].join(';\n')
}

/** Another runner made the same thing at the same moment: unique_violation in a catalog, duplicate_schema, ..._table, ..._object. */
const MADE_MEANWHILE = ['23505', '42P06', '42P07', '42710', 'XX000', '40001', '40P01']
const ATTEMPTS = 20

/**
 * Makes the ledger where it is missing, in a transaction of its own. Safe among any number of runners at once.
 * Throws `ledger-unusable`; then nothing was changed.
 */
export async function ensureLedger(client: pg.ClientBase): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const state = await inspectLedger(client)
    if (state.kind === 'usable') return
    if (state.kind === 'unusable') throw unusable(state.problems)
    if (state.obstacles.length > 0) throw unusable(state.obstacles)
    try {
      await client.query(`BEGIN; SET LOCAL lock_timeout = '5s'; ${ledgerDefinition(state.schemaExists)}; COMMIT`)
      return
    } catch (error) {
      await client.query('ROLLBACK')
      if (attempt === ATTEMPTS || !MADE_MEANWHILE.includes(sqlstateOf(error) ?? '')) {
        throw unusable([describeServerError(error, { showDetail: false })], error)
      }
      await sleep(20 + Math.random() * 50)
    }
  }
}
