// The backup's rows of some tables, straight from its stream into temporary tables of this session: a chunk at a time, never a row
// in this process. Rows that do not fit the types that they had (an enum lost a value, a domain was tightened) are read as text.
import type pg from 'pg'
import type { OpenedBackup } from '../backups/opening/opened-backup.js'
import { readTables } from '../backups/opening/read-tables.js'
import type { CopyPart, Survey } from '../backups/opening/survey.js'
import { RunbookError } from '../errors.js'
import type { Log } from '../log.js'
import { quoteIdentifier, quoteLiteral } from '../postgres/quote.js'
import { describeServerError } from '../postgres/sqlstate.js'
import { copyIn, type CopyIn } from '../restore/raw-query.js'
import type { LoadColumn } from './column-plan.js'
import { doesNotFit } from './does-not-fit.js'
import { nameOf } from './live-tables.js'
import type { TablePlan } from './table-plan.js'

export interface LoadDeps {
  client: pg.Client
  backup: OpenedBackup
  survey: Survey
  log: Log
  signal: AbortSignal
}

/** What of the rows is loaded, and where to. */
export interface Loading {
  into(plan: TablePlan): string
  columns(part: CopyPart, plan: TablePlan): readonly string[]
  /** From each piece of a part to what is sent of it. */
  pick(part: CopyPart, plan: TablePlan): (piece: Buffer) => Buffer
  rows(plan: TablePlan): number
}

/** Tables whose rows do not fit their types, each with what the server said of them. */
export type Unfit = Map<TablePlan, unknown>

const described = (error: unknown): string => describeServerError(error, { showDetail: false })

export const rowsInBackup = ({ candidate }: TablePlan): number =>
  candidate.sources.reduce((sum, { rows }) => sum + rows, 0)

const WHOLE: Loading = {
  into: ({ names }) => names.backup,
  columns: ({ columns }) => columns,
  pick: () => (piece) => piece,
  rows: rowsInBackup,
}

export async function createBackupTable(client: pg.Client, { names, columns }: TablePlan): Promise<void> {
  const definitions = columns.load.map(({ name, type, collate }) => `${quoteIdentifier(name)} ${type}${collate}`)
  await client.query(
    `DROP TABLE IF EXISTS ${names.backup}; CREATE TEMP TABLE ${names.backup.replace('pg_temp.', '')} (${definitions.join(', ')})`,
  )
}

/** In the backup's own encoding; PostgreSQL takes the names of columns in the client's, so they are sent while it is UTF8. */
function copySql(into: string, columns: readonly string[], encoding: string): Buffer {
  const listed = columns.length === 0 ? '' : ` (${columns.map(quoteIdentifier).join(', ')})`
  return Buffer.from(`COPY ${into}${listed} FROM STDIN (ENCODING ${quoteLiteral(encoding)})`)
}

/**
 * Bytes of a SQL_ASCII database are in no encoding that is known. Under that name PostgreSQL would take them as they are into a database
 * that has one, and what is none of its characters with them; so they must be in this one's.
 */
async function encodingOf({ client, survey }: LoadDeps): Promise<string> {
  const encoding = survey.facts.clientEncoding ?? 'UTF8'
  if (encoding !== 'SQL_ASCII') return encoding
  const { rows } = await client.query<{ ours: string }>('SELECT pg_catalog.getdatabaseencoding()::text AS ours')
  return rows[0]!.ours
}

/** One COPY after another into the session; a table whose rows do not fit is remembered, and the rest of them passed over. */
function copier({ client, log }: LoadDeps, loading: Loading, encoding: string) {
  const unfit: Unfit = new Map()
  const rows = new Map<TablePlan, number>()
  let open: CopyIn | undefined
  let plan: TablePlan | undefined
  let pick = (piece: Buffer): Buffer => piece
  const attempt = async (step: (copy: CopyIn) => Promise<unknown>): Promise<void> => {
    try {
      if (open !== undefined) await step(open)
    } catch (error) {
      open = undefined
      if (!doesNotFit(error)) throw error
      unfit.set(plan!, error)
      log.debug(`${nameOf(plan!.live)}: rows do not fit the types any more: ${described(error)}`)
    }
  }
  const finish = async (copy: CopyIn): Promise<void> => {
    rows.set(plan!, (rows.get(plan!) ?? 0) + (await copy.end()))
  }
  return {
    unfit,
    rows,
    begin(part: CopyPart, table: TablePlan): void {
      plan = table
      pick = loading.pick(part, table)
      const sql = copySql(loading.into(table), loading.columns(part, table), encoding)
      open = unfit.has(table) ? undefined : copyIn(client, sql)
    },
    write: (data: Buffer) =>
      attempt(async (copy) => {
        const wanted = pick(data)
        if (wanted.length > 0) await copy.write(wanted)
      }),
    async end(): Promise<void> {
      await attempt(finish)
      open = undefined
    },
    fail: async () => open?.fail(),
  }
}

/**
 * One pass over the backup.
 * @returns the tables whose rows do not fit: theirs are empty
 * @throws RunbookError `bad-dump`
 */
export async function loadRows(plans: readonly TablePlan[], deps: LoadDeps, loading: Loading): Promise<Unfit> {
  const { client, backup, survey, log, signal } = deps
  const planOf = new Map(plans.flatMap((plan) => plan.candidate.sources.map((source) => [source, plan] as const)))
  const total = [...planOf.keys()].reduce((sum, { bytes }) => sum + bytes, 0)
  const copy = copier(deps, loading, await encodingOf(deps))
  let [done, detail] = [0, '']
  try {
    for await (const event of readTables(backup, survey, [...planOf.keys()], signal)) {
      if (event.kind === 'begin') {
        const plan = planOf.get(event.table)!
        detail = nameOf(plan.live)
        copy.begin(event.part, plan)
      } else if (event.kind === 'rows') {
        signal.throwIfAborted()
        await copy.write(event.data)
        log.progress({ task: 'reading rows', done: (done += event.data.length), total, unit: 'bytes', detail })
      } else await copy.end()
    }
  } catch (error) {
    await copy.fail()
    throw error
  }
  for (const one of copy.unfit.keys()) await client.query(`TRUNCATE ${loading.into(one)}`)
  for (const one of plans) if (!copy.unfit.has(one)) await settled(client, one, loading, copy.rows.get(one) ?? 0)
  return copy.unfit
}

/** The server took what was sent; the planner then knows how much that is, and how the keys are spread. */
async function settled(client: pg.Client, plan: TablePlan, loading: Loading, arrived: number): Promise<void> {
  const expected = loading.rows(plan)
  if (arrived !== expected)
    throw new RunbookError('bad-dump', `${nameOf(plan.live)}: ${expected} rows were read and ${arrived} arrived`, {
      state: 'nothing-changed',
      hint: 'run it again; where it happens again, the backup or the connection is not to be trusted',
    })
  const keys = keyColumns(plan).map(({ name }) => quoteIdentifier(name))
  await client.query(`ANALYZE ${loading.into(plan)}${keys.length > 0 ? ` (${keys.join(', ')})` : ''}`)
}

/** What rows are told apart by, as the backup has it. */
export function keyColumns({ match, columns }: TablePlan): LoadColumn[] {
  const keys = match.kind === 'key' ? match.columns : []
  const from = columns.supplied.filter(({ column }) => keys.includes(column.name)).map((one) => one.from)
  return columns.load.filter(({ name }) => from.includes(name))
}

/** Fills the temporary tables with every row of the backup. As `loadRows`. */
export const loadBackupRows = (plans: readonly TablePlan[], deps: LoadDeps): Promise<Unfit> =>
  loadRows(plans, deps, WHOLE)

/**
 * Of tables that are planned to be read as text. What is in the way then is none of their types: an encoding that this database does not
 * have, or rows that are no rows.
 * @throws RunbookError `bad-dump`, `recovery-refused`
 */
export async function loadAsText(plans: readonly TablePlan[], deps: LoadDeps): Promise<void> {
  const unfit = await loadBackupRows(plans, deps)
  if (unfit.size === 0) return
  const said = [...unfit].map(([{ live }, error]) => `${nameOf(live)}: its rows cannot be read: ${described(error)}`)
  throw new RunbookError('recovery-refused', said.join('\n'), {
    state: 'nothing-changed',
    hint: `the backup is in ${deps.survey.facts.clientEncoding ?? 'UTF8'}: restore it beside (pg-runbook restore --mode new-database), which keeps its encoding, and look there`,
    cause: [...unfit.values()][0],
  })
}
