// Questions of the application's own, from a file of the repository: each must work on the restored database, and where it answers
// with a boolean the answer must not be false. Nothing of them stays: each is rolled back.
import { readFile } from 'node:fs/promises'
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import { piecesOf } from '../migrations/parse.js'
import { loadParser } from '../postgres/load-parser.js'
import { describeServerError, isDatabaseError } from '../postgres/sqlstate.js'
import { countOf } from '../quantities.js'
import { type Check, checkOf, notMade } from './check.js'

const NAME = 'smoke queries'
export const DEFAULT_SMOKE_FILE = 'db/drill.sql'
/** Source: pg_type.dat */
const BOOLEAN_OID = 16
const TIME_LIMIT = '5min'

export interface SmokeQuery {
  sql: string
  line: number
}

/**
 * Undefined where the default file is not there.
 * @throws RunbookError `bad-input` for a file that was named and is not there, and for one that is no SQL
 */
export async function readSmokeQueries(file: string): Promise<SmokeQuery[] | undefined> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    if (file === DEFAULT_SMOKE_FILE && (cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw badFile(`cannot be read (${(cause as NodeJS.ErrnoException).code ?? String(cause)})`, file, cause)
  })
  if (text === undefined) return undefined
  const { parse } = await loadParser()
  const parsed = await parse(text).catch((cause: unknown) => {
    throw badFile(`is no SQL: ${(cause as Error).message}`, file, cause)
  })
  return piecesOf(text, parsed.stmts ?? []).map(({ sql, line }) => ({ sql, line }))
}

const badFile = (what: string, file: string, cause: unknown): RunbookError =>
  new RunbookError('bad-input', `smoke-file: ${file} ${what}`, {
    state: 'nothing-changed',
    hint: 'give a file of SQL queries, one or several, each ended by a semicolon',
    cause,
  })

export async function smokeQueries(
  client: pg.Client,
  queries: readonly SmokeQuery[] | undefined,
  file: string,
  signal: AbortSignal,
): Promise<Check> {
  if (queries === undefined) return notMade(NAME, `there is no ${file}`)
  const found: string[] = []
  for (const { sql, line } of queries) {
    signal.throwIfAborted()
    const problem = await ask(client, sql)
    if (problem !== undefined) found.push(`${file}:${line}: ${problem}`)
  }
  return checkOf(NAME, `${countOf(queries.length, 'query', 'queries')} of ${file}`, found)
}

async function ask(client: pg.Client, sql: string): Promise<string | undefined> {
  await client.query(`BEGIN; SET LOCAL statement_timeout = '${TIME_LIMIT}'`)
  try {
    const { fields, rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' })
    const booleans = fields.flatMap(({ dataTypeID }, column) => (dataTypeID === BOOLEAN_OID ? [column] : []))
    const wrong = booleans.find((column) => rows.some((row) => row[column] === false))
    return wrong === undefined ? undefined : `${fields[wrong]!.name} is false`
  } catch (error) {
    if (!isDatabaseError(error)) throw error
    return describeServerError(error, { showDetail: false })
  } finally {
    await client.query('ROLLBACK')
  }
}
