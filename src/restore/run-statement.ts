// One statement of a dump on one connection of the target. It says in which line of the file and for which object the server
// refused; what is in the database then, only the caller knows.
import type pg from 'pg'
import type { TocEntry } from '../backups/dump/dump-events.js'
import { RunbookError } from '../errors.js'
import { describeServerError, sqlstateOf } from '../postgres/sqlstate.js'
import { isLeftOut, type LeftOutOptions } from './left-out-statements.js'
import { sendStatement } from './raw-query.js'
import { restoreHint } from './restore-hint.js'

export interface DumpStatement {
  sql: Buffer
  line: number
}

export interface StatementRunner {
  client: pg.Client
  /** Sends the statement unless it is to be left out. */
  run(statement: DumpStatement, entry?: TocEntry): Promise<void>
  /** Sends them in one message, as one transaction; rejects with what the server says, and nothing of them is there. */
  runTogether(all: readonly OfEntry[]): Promise<void>
}

export interface OfEntry {
  statement: DumpStatement
  entry: TocEntry | undefined
}

/** The names of the settings that the server knows, in lower case. */
export async function knownSettings(client: pg.ClientBase): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT pg_catalog.lower(name) AS name FROM pg_catalog.pg_settings',
  )
  return new Set(rows.map(({ name }) => name))
}

export const statementRunner = (
  client: pg.Client,
  options: LeftOutOptions,
  known: ReadonlySet<string>,
): StatementRunner => ({
  client,
  async run({ sql, line }, entry) {
    if (isLeftOut(sql, entry, options, known)) return
    await sendStatement(client, sql).catch((error: unknown) => {
      throw statementFailed(error, line, entry)
    })
  },
  async runTogether(all) {
    const sent = all.filter(({ statement, entry }) => !isLeftOut(statement.sql, entry, options, known))
    if (sent.length > 0)
      await sendStatement(client, Buffer.concat(sent.flatMap(({ statement }) => [statement.sql, NEXT])))
  },
})

const NEXT = Buffer.from('\n')

const LOST = ['08006', '57P01', '57P02', '57P03']

/** @throws nothing: gives the error to throw, `restore-failed`; one that is for the operator already stays as it is. */
export function statementFailed(error: unknown, line: number, entry?: TocEntry): RunbookError {
  if (error instanceof RunbookError) return error
  const name = entry?.schema === undefined ? entry?.name : `${entry.schema}.${entry.name}`
  const what = entry && name !== undefined ? `, ${entry.type} ${name}` : ''
  const lost = LOST.includes(sqlstateOf(error) ?? '')
  const hint = lost ? 'wait until the server answers again, then run the restore again' : restoreHint(error)
  return new RunbookError(
    'restore-failed',
    `the server stopped at line ${line} of the backup${what}: ${describeServerError(error, { showDetail: false })}`,
    { hint, cause: error },
  )
}
