// "Already exists" is a warning only when the very object that the statement makes is the one that exists, and nothing else is. The
// SQLSTATE alone does not say that: the name may be another object's, and the object may be another one under the same name. So it
// is looked up, and what the statement wants is built beside it, in a savepoint and in the temporary schema, and compared. That
// takes ACCESS SHARE on what is there, and leaves nothing.
import type pg from 'pg'
import { readTwins } from '../postgres/catalog/twins.js'
import { describeServerError, isDatabaseError, sqlstateOf } from '../postgres/sqlstate.js'
import { differencesOf } from './already-there/differences.js'
import { type StatementText, readText } from './already-there/statement-text.js'
import type { Differences, Standing, Wanted } from './already-there/wanted.js'
import { wantedOf } from './already-there/wanted-of.js'
import type { Statement } from './statement.js'

/** duplicate_schema, _table, _column, _object, _function, and 42P16 for a second primary key. */
const ALREADY_EXISTS = new Set(['42P06', '42P07', '42701', '42710', '42723', '42P16'])

/**
 * `absent`: something else is in the way, and the failure stands. `not-compared`: it is there, and PostgreSQL could not tell whether
 * it is as wanted. `different`: one line for each difference, what is there before what is wanted.
 */
export type Found =
  { kind: 'absent' } | { kind: 'same' } | { kind: 'not-compared' } | { kind: 'different'; differences: string[] }

/** May the statement be skipped at all when its object is there? Such statements get a savepoint. */
export const mayBeThere = ({ node }: Statement): boolean => wantedOf(node) !== undefined

/** Of whatever statement: worth looking which one it is. */
export const saysAlreadyExists = (error: unknown): boolean => ALREADY_EXISTS.has(sqlstateOf(error) ?? '')

/** Does the server say of this kind of statement, in its own way, that its object exists? */
export const saysItIsThere = (error: unknown, { node }: Statement): boolean =>
  wantedOf(node)?.sqlstates.includes(sqlstateOf(error) ?? '') === true

/** insufficient_privilege, feature_not_supported, invalid_table_definition, wrong_object_type, object_not_in_prerequisite_state. */
const TWIN_CANNOT_BE = new Set(['42501', '0A000', '42P16', '42809', '55000'])

/** Syntax errors and the like, and what the definition itself refuses: nothing that waiting or a new connection would change. */
const isAboutTheStatement = (error: unknown): boolean =>
  isDatabaseError(error) && /^(?:22|23|42|0A|2B|55000|P0)/.test(error.code ?? '')

/** The twins' statements may change rows or lock them, and then take more than ACCESS SHARE. */
const LOCKS_MORE = /"(?:InsertStmt|UpdateStmt|DeleteStmt|MergeStmt|lockingClause)":/

const PREPARE = `SET LOCAL client_min_messages = error; SET LOCAL check_function_bodies = off;
  SELECT pg_catalog.set_config('search_path', CASE pg_catalog.current_setting('search_path')
    WHEN '' THEN 'pg_temp' WHEN '""' THEN 'pg_temp'
    ELSE pg_catalog.current_setting('search_path') || ', pg_temp' END, true)`

async function compareTwin(
  client: pg.ClientBase,
  wanted: Wanted,
  text: StatementText,
  standing: Standing,
): Promise<Differences> {
  if (LOCKS_MORE.test(JSON.stringify(text.node))) return undefined
  const twin = await wanted.twin!(client, text, standing)
  if (twin === undefined) return undefined
  try {
    for (const statement of twin.statements) await client.query(statement)
  } catch (error) {
    if (!isAboutTheStatement(error)) throw error
    if (TWIN_CANNOT_BE.has(sqlstateOf(error) ?? '')) return undefined
    return [`what the statement wants cannot be made now: ${describeServerError(error, { showDetail: false })}`]
  }
  return differencesOf(await readTwins(client, twin.read), twin)
}

async function compare(client: pg.ClientBase, wanted: Wanted, text: StatementText, standing: Standing): Promise<Found> {
  const checked = wanted.check ? await wanted.check(client, standing) : []
  const built = wanted.twin ? await compareTwin(client, wanted, text, standing) : wanted.check ? [] : undefined
  const differences = [...(checked ?? []), ...(built ?? [])]
  if (differences.length > 0) return { kind: 'different', differences }
  return { kind: checked === undefined || built === undefined ? 'not-compared' : 'same' }
}

async function look(client: pg.ClientBase, wanted: Wanted, text: StatementText): Promise<Found> {
  await client.query(PREPARE)
  const standing = await wanted.find(client).catch((error: unknown) => {
    if (isAboutTheStatement(error)) return undefined // e.g. an argument of a type that is not there, on servers before 16
    throw error
  })
  return standing === undefined ? { kind: 'absent' } : compare(client, wanted, text, standing)
}

const SAVEPOINT = 'pg_runbook_twin'
const INSIDE = [`SAVEPOINT ${SAVEPOINT}`, `ROLLBACK TO SAVEPOINT ${SAVEPOINT}; RELEASE SAVEPOINT ${SAVEPOINT}`] as const
const OUTSIDE = ['BEGIN', 'ROLLBACK'] as const

/**
 * After a failure of which `saysItIsThere` holds, rolled back: is what the statement makes there already, and as it wants it? Works
 * inside a transaction and outside. Throws what the server says when it cannot be asked, e.g. for want of a lock.
 */
export async function whatIsThere(client: pg.Client, { sql }: Statement): Promise<Found> {
  const text = await readText(sql)
  const wanted = wantedOf(text.node)
  if (wanted === undefined) return { kind: 'absent' }
  const [begin, end] = client.getTransactionStatus() === 'T' ? INSIDE : OUTSIDE
  await client.query(begin)
  try {
    const found = await look(client, wanted, text)
    await client.query(end)
    return found
  } catch (error) {
    await client.query(end).catch(() => {}) // the first error tells more
    throw error
  }
}
