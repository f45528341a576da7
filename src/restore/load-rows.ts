// The rows of tables, by several connections at once: each table by one of them, so that its rows lie in the order of the backup.
// Every table is hashed again as it goes in; where that or the server's own count is not what the survey found, the restore has failed.
import type { CopyPart, SurveyedTable } from '../backups/opening/survey.js'
import { readTables, type TableRows } from '../backups/opening/read-tables.js'
import { RunbookError } from '../errors.js'
import { copyIn, type CopyIn, sendStatement } from './raw-query.js'
import type { Load } from './load.js'
import { type StatementRunner, statementFailed } from './run-statement.js'

const COPY_TARGET = /^COPY ([^]+?) (?:\([^]*\) )?FROM stdin;$/

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')

/** TRUNCATE makes new files, which costs more than it saves with a small table. */
const FREEZE_FROM_BYTES = 1_000_000

/**
 * TRUNCATE and COPY FREEZE in one transaction: rows are written once, as no later VACUUM has to touch them. Not for a partitioned
 * table, whose rows go elsewhere. PostgreSQL manual, COPY.
 */
function openingOf(part: CopyPart, table: SurveyedTable, partitioned: boolean): { before?: Buffer; copy: Buffer } {
  const text = part.sql.toString('latin1')
  const name = COPY_TARGET.exec(text)?.[1]
  const pays = table.bytes >= FREEZE_FROM_BYTES && table.parts.length === 1 && !partitioned
  if (name === undefined || !pays) return { copy: part.sql }
  return { before: latin1(`BEGIN; TRUNCATE ONLY ${name}`), copy: latin1(`${text.slice(0, -1)} WITH (FREEZE);`) }
}

interface Open {
  copy: CopyIn
  part: CopyPart
  inTransaction: boolean
}

/** One connection's share. */
async function loadShare(
  runner: StatementRunner,
  events: AsyncIterable<TableRows>,
  load: Load,
  partitioned: ReadonlySet<string>,
): Promise<void> {
  const { client } = runner
  let open: Open | undefined
  try {
    for await (const event of events) {
      const name = event.kind === 'rows' ? '' : `${event.table.schema}.${event.table.name}`
      if (event.kind === 'begin') {
        const { before, copy } = openingOf(event.part, event.table, partitioned.has(name))
        if (before) await sendStatement(client, before)
        open = { copy: copyIn(client, copy), part: event.part, inTransaction: before !== undefined }
        load.progress.sent(0, (load.current = name))
      } else if (event.kind === 'rows') {
        load.signal.throwIfAborted()
        await open!.copy.write(event.data)
        load.progress.sent(event.data.length, load.current)
      } else {
        load.loaded(event.table, await open!.copy.end())
        if (open!.inTransaction) await client.query('COMMIT')
        open = undefined
      }
    }
  } catch (error) {
    await open?.copy.fail()
    await client.query('ROLLBACK').catch(() => {}) // the error that led here is the one to tell
    throw open ? atRows(error, open.part) : error
  }
}

function atRows(error: unknown, { line, sql }: CopyPart): unknown {
  if (error instanceof RunbookError) return error
  return statementFailed(error, line, { name: sql.toString('latin1', 5, 120).split(' ')[0]!, type: 'rows of' })
}

/** By size into as many shares, the largest first, so that the passes over the file end together. */
function shares(tables: readonly SurveyedTable[], count: number): SurveyedTable[][] {
  const bins = Array.from({ length: count }, () => ({ bytes: 0, tables: [] as SurveyedTable[] }))
  for (const table of largestFirst(tables)) {
    const bin = bins.reduce((least, other) => (other.bytes < least.bytes ? other : least))
    bin.bytes += table.bytes + 1
    bin.tables.push(table)
  }
  return bins.map((bin) => bin.tables).filter(({ length }) => length > 0)
}

const largestFirst = (tables: readonly SurveyedTable[]): SurveyedTable[] =>
  [...tables].sort((a, b) => b.bytes - a.bytes)

/** Takes the next largest table as soon as it is through with one: only where reading begins anywhere in the file. */
async function* oneAfterAnother(waiting: SurveyedTable[], load: Load): AsyncGenerator<TableRows, void, undefined> {
  for (let next = waiting.shift(); next; next = waiting.shift())
    yield* readTables(load.backup, load.survey, [next], load.signal)
}

/**
 * Loads all tables. With `readRange` a connection that is free takes the largest table left; without it each reads the file from
 * its start and takes its share, decided before.
 * @throws RunbookError `restore-failed`, `bad-dump`
 */
export async function loadRows(
  runners: readonly StatementRunner[],
  load: Load,
  partitioned: ReadonlySet<string>,
): Promise<void> {
  const { survey, backup, signal } = load
  const tables = survey.tables.filter(({ bytes }) => bytes > 0)
  const waiting = largestFirst(tables)
  const streams = backup.readRange
    ? runners.map(() => oneAfterAnother(waiting, load))
    : shares(tables, runners.length).map((share) => readTables(backup, survey, share, signal))
  await load.together(streams.map((events, index) => loadShare(runners[index]!, events, load, partitioned)))
}
