// What Prisma has done to a database, from its own table, held against the files. Only reads. A migration that Prisma began and
// did not finish, or one whose file was edited since, is a problem: nobody could say what of it is in the database.
// Source: prisma-engines, schema-engine ARCHITECTURE.md ("The _prisma_migrations table") and checksum.rs.
import { createHash } from 'node:crypto'
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import { quoteIdentifier, quoteLiteral } from '../postgres/quote.js'
import type { PrismaMigration } from './prisma-folder.js'
import type { Problem } from './problems.js'

const TABLE = '_prisma_migrations'
const COLUMNS = ['checksum', 'finished_at', 'migration_name', 'rolled_back_at', 'started_at']

interface Row {
  name: string
  checksum: string
  finishedAt: Date | null
}

/** `applied`: by name, with the checksum of the text that ran. `unfinished`: began, and neither ended nor was resolved. */
export interface PrismaHistory {
  schema: string
  applied: Map<string, string>
  unfinished: string[]
}

const WHERE = `
  SELECT n.nspname::text AS schema,
    has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT') AS readable,
    ARRAY(SELECT a.attname::text FROM pg_catalog.pg_attribute a
          WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relname = $1 AND c.relkind IN ('r', 'p') ORDER BY n.nspname COLLATE "C"`

interface Place {
  schema: string
  readable: boolean
  columns: string[]
}

function elsewhere(schema: string, places: readonly Place[]): RunbookError {
  const found = places.map((place) => place.schema)
  return new RunbookError('bad-input', `${TABLE} is not in the schema ${schema}, but in ${found.join(', ')}`, {
    state: 'nothing-changed',
    hint: `Add ?schema=${encodeURIComponent(found[0]!)} to the connection URL, as Prisma's has it; or, if those belong to another application, give --no-database.`,
  })
}

function unreadable(schema: string): RunbookError {
  const table = `${quoteIdentifier(schema)}.${TABLE}`
  return new RunbookError('bad-input', `this role may not read ${table}`, {
    state: 'nothing-changed',
    hint: `As its owner: GRANT USAGE ON SCHEMA ${quoteIdentifier(schema)} TO <role>; GRANT SELECT ON ${table} TO <role>; or give --no-database to copy the files only.`,
  })
}

/**
 * Undefined where Prisma has never migrated this database.
 * @throws RunbookError `bad-input`: the table is in another schema only, may not be read, or is not as Prisma makes it
 */
export async function readPrismaHistory(client: pg.ClientBase, schema: string): Promise<PrismaHistory | undefined> {
  const places = (await client.query<Place>(WHERE, [TABLE])).rows
  const here = places.find((place) => place.schema === schema)
  if (here === undefined) {
    if (places.length > 0) throw elsewhere(schema, places)
    return undefined
  }
  if (!here.readable) throw unreadable(schema)
  const missing = COLUMNS.filter((column) => !here.columns.includes(column))
  if (missing.length > 0)
    throw new RunbookError('bad-input', `${schema}.${TABLE} has no column ${missing.join(', ')}: it is not Prisma's`, {
      state: 'nothing-changed',
      hint: 'Give --no-database to copy the files only.',
    })
  const { rows } = await client.query<Row>(
    `SELECT migration_name AS name, checksum, finished_at AS "finishedAt" FROM ${quoteIdentifier(schema)}.${TABLE}
     WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name COLLATE "C"`,
  )
  const isFinished = ({ finishedAt }: Row) => finishedAt !== null
  return {
    schema,
    applied: new Map(rows.filter(isFinished).map(({ name, checksum }) => [name, checksum])),
    unfinished: rows.filter((row) => !isFinished(row)).map(({ name }) => name),
  }
}

const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex')

/** Engines before 2.20 or so left the leading zero of each byte out. */
const unpadded = (hex: string): string => hex.replace(/0([0-9a-f])|([0-9a-f]{2})/g, '$1$2')

/** As Prisma compares: the file as it is, or with the line ends of the other systems. */
export function isPrismaChecksum(bytes: Buffer, checksum: string): boolean {
  const lf = () => bytes.toString('latin1').replaceAll('\r\n', '\n')
  const crlf = () => bytes.toString('latin1').replaceAll('\n', '\r\n')
  const forms = [bytes, Buffer.from(lf(), 'latin1'), Buffer.from(crlf(), 'latin1')].map(sha256)
  return forms.some((form) => form === checksum || (checksum.length < 64 && unpadded(form) === checksum))
}

const unfinished = (name: string, { schema }: PrismaHistory): Problem => ({
  code: 'migration-interrupted',
  message: `Prisma began ${name} and has not finished it (${schema}.${TABLE}): it failed, or is running now`,
  hint:
    `See what of it is in the database, then: npx prisma migrate resolve --rolled-back ${name}, ` +
    `or --applied ${name} where all of it is there.`,
})

function edited({ path, folder, bytes }: PrismaMigration, history: PrismaHistory): Problem {
  const [then, now] = [history.applied.get(folder)!, sha256(bytes)]
  const table = `${quoteIdentifier(history.schema)}.${TABLE}`
  return {
    code: 'migration-changed',
    message: `${path} was edited after Prisma applied it: checksum then ${then}, checksum now ${now}`,
    hint:
      `Put the file back (git log -p -- ${path}) and write the change as a new migration. Where the database is known to be as the ` +
      `file says: UPDATE ${table} SET checksum = ${quoteLiteral(now)} WHERE migration_name = ${quoteLiteral(folder)};`,
  }
}

/** Everything in the history that stands against taking it over. */
export function problemsOfHistory(history: PrismaHistory, migrations: readonly PrismaMigration[]): Problem[] {
  const isEdited = ({ folder, bytes }: PrismaMigration): boolean => {
    const checksum = history.applied.get(folder)
    return checksum !== undefined && !isPrismaChecksum(bytes, checksum)
  }
  return [
    ...history.unfinished.map((name) => unfinished(name, history)),
    ...migrations.filter(isEdited).map((migration) => edited(migration, history)),
  ]
}
