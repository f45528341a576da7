// PostgreSQL's own proof that what lies on the disk is sound: every B-tree against its table, every table page by page, with the
// amcheck extension. Only for a database of one's own: it makes the extension, and its locks are heavy.
import type pg from 'pg'
import { countOf } from '../quantities.js'
import { quoteIdentifier } from '../postgres/quote.js'
import { describeServerError, isDatabaseError } from '../postgres/sqlstate.js'
import { type Check, checkOf, notMade } from './check.js'

const NAME = 'amcheck'
const SCHEMA = 'pgrunbook_amcheck'
const FAULTS_OF_ONE_TABLE = 3

const INDEXES = `
  SELECT c.oid::text AS oid, c.oid::regclass::text AS name, i.indrelid::regclass::text AS "table"
  FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid JOIN pg_catalog.pg_am a ON a.oid = c.relam
  WHERE a.amname = 'btree' AND c.relkind = 'i' AND c.relpersistence <> 't' AND i.indisvalid AND i.indisready ORDER BY c.oid`

const TABLES = `
  SELECT c.oid::text AS oid, c.oid::regclass::text AS name
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_am a ON a.oid = c.relam
  WHERE a.amname = 'heap' AND c.relkind IN ('r', 'm', 't') AND c.relpersistence <> 't' ORDER BY c.oid`

/** @param client to a database that nobody uses; where it is not a superuser's, the check may not be made */
export async function amcheck(client: pg.Client, signal: AbortSignal): Promise<Check> {
  const there = await client.query(`SELECT FROM pg_catalog.pg_available_extensions WHERE name = 'amcheck'`)
  if (there.rowCount === 0) return notMade(NAME, 'the server has no amcheck extension (of postgresql-contrib)')
  const made = await schemaOfExtension(client).catch((error: unknown) => {
    if (isDatabaseError(error)) return notMade(NAME, describeServerError(error, { showDetail: false }))
    throw error
  })
  if (typeof made !== 'string') return made
  if (!(await mayRun(client, made))) return notMade(NAME, 'the role may not run its functions; it takes a superuser')
  const schema = quoteIdentifier(made)
  const [indexes, tables] = [await list(client, INDEXES), await list(client, TABLES)]
  const found: string[] = []
  for (const { oid, name, table } of indexes) {
    signal.throwIfAborted()
    const look = () => client.query(`SELECT ${schema}.bt_index_parent_check($1::oid, true)`, [oid])
    found.push(...(await faults(`the index ${name} of ${table}`, look)))
  }
  for (const { oid, name } of tables) {
    signal.throwIfAborted()
    const sql = `SELECT blkno, msg FROM ${schema}.verify_heapam($1::oid) LIMIT ${FAULTS_OF_ONE_TABLE}`
    found.push(...(await faults(`the table ${name}`, () => client.query<Fault>(sql, [oid]))))
  }
  return checkOf(NAME, `${countOf(indexes.length, 'B-tree')} and ${countOf(tables.length, 'table')} are sound`, found)
}

async function schemaOfExtension(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ schema: string }>(
    `SELECT extnamespace::regnamespace::text AS schema FROM pg_catalog.pg_extension WHERE extname = 'amcheck'`,
  )
  if (rows[0]) return rows[0].schema.replace(/^"(.*)"$/, '$1').replaceAll('""', '"')
  await client.query(`CREATE SCHEMA ${SCHEMA}; CREATE EXTENSION amcheck SCHEMA ${SCHEMA}`)
  return SCHEMA
}

const mayRun = async (client: pg.Client, schema: string): Promise<boolean> =>
  (
    await client.query<{ may: boolean }>(
      `SELECT bool_and(has_function_privilege(oid, 'EXECUTE')) AS may FROM pg_catalog.pg_proc
       WHERE pronamespace = (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = $1)
         AND proname IN ('bt_index_parent_check', 'verify_heapam')`,
      [schema],
    )
  ).rows[0]!.may

const list = async (client: pg.Client, sql: string) =>
  (await client.query<{ oid: string; name: string; table: string }>(sql)).rows

interface Fault {
  blkno: string
  msg: string
}

/** Damage is told by an error as well as by rows: whatever the server says while it looks is a fault. */
async function faults(what: string, look: () => Promise<pg.QueryResult>): Promise<string[]> {
  try {
    const rows = (await look()).rows as Partial<Fault>[]
    return rows.filter(({ msg }) => msg !== undefined).map(({ blkno, msg }) => `${what}: block ${blkno}: ${msg}`)
  } catch (error) {
    if (!isDatabaseError(error)) throw error
    return [`${what}: ${describeServerError(error, { showDetail: false })}`]
  }
}
