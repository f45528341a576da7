// The backup's rows of some tables, straight from its stream into temporary tables of this session: a chunk at a time, never a row
// in this process. Rows that do not fit the types that they had (an enum lost a value, a domain was tightened) are read as text.
import type pg from 'pg'
import type { OpenedBackup } from '../backups/opening/opened-backup.js'
import { readTables } from '../backups/opening/read-tables.js'
import type { CopyPart, Survey } from '../backups/opening/survey.js'
import { RunbookError } from '../errors.js'
import type { Log } from '../log.js'
import { quoteIdentifier, quoteLiteral } from '../postgres/quote.js'
import { describeServerError, sqlstateOf } from '../postgres/sqlstate.js'
import { copyIn, type CopyIn } from '../restore/raw-query.js'
import { nameOf } from './live-tables.js'
import type { TablePlan } from './table-plan.js'

export interface LoadDeps {
  client: pg.Client
  backup: OpenedBackup
  survey: Survey
  log: Log
  signal: AbortSignal
}

const UNFIT = /^2[23]/

export async function createBackupTable(client: pg.Client, { names, columns }: TablePlan): Promise<void> {
  const definitions = columns.load.map(({ name, type, collate }) => `${quoteIdentifier(name)} ${type}${collate}`)
  await client.query(
    `DROP TABLE IF EXISTS ${names.backup}; CREATE TEMP TABLE ${names.backup.replace('pg_temp.', '')} (${definitions.join(', ')})`,
  )
}

/** The statement's columns, and the table where they shall go; in the backup's own encoding. */
const copySql = ({ columns }: CopyPart, { names }: TablePlan): Buffer =>
  Buffer.from(
    columns.length === 0
      ? `COPY ${names.backup} FROM STDIN`
      : `COPY ${names.backup} (${columns.map(quoteIdentifier).join(', ')}) FROM STDIN`,
  )

/** As pg_dump wrote them; PostgreSQL takes the names of columns in the client's encoding, so they are sent while it is UTF8. */
const withEncoding = (copy: Buffer, encoding: string): Buffer =>
  Buffer.concat([copy, Buffer.from(` (ENCODING ${quoteLiteral(encoding)})`)])

/** One COPY after another into the session; a table whose rows do not fit is remembered, and the rest of them passed over. */
function copier(client: pg.Client, encoding: string, log: Log) {
  const unfit = new Set<TablePlan>()
  const rows = new Map<TablePlan, number>()
  let open: CopyIn | undefined
  let plan: TablePlan | undefined
  const attempt = async (step: (copy: CopyIn) => Promise<unknown>): Promise<void> => {
    if (open === undefined) return
    try {
      await step(open)
    } catch (error) {
      open = undefined
      if (!UNFIT.test(sqlstateOf(error) ?? '')) throw error
      unfit.add(plan!)
      const said = describeServerError(error, { showDetail: false })
      log.debug(`${nameOf(plan!.live)}: rows do not fit the types any more: ${said}`)
    }
  }
  const finish = async (copy: CopyIn): Promise<void> => {
    const arrived = await copy.end()
    rows.set(plan!, (rows.get(plan!) ?? 0) + arrived)
  }
  return {
    unfit,
    rows,
    begin(part: CopyPart, table: TablePlan): void {
      plan = table
      open = unfit.has(table) ? undefined : copyIn(client, withEncoding(copySql(part, table), encoding))
    },
    write: (data: Buffer) => attempt((copy) => copy.write(data)),
    async end(): Promise<void> {
      await attempt(finish)
      open = undefined
    },
    fail: async () => open?.fail(),
  }
}

/**
 * Fills the temporary tables, one pass over the backup.
 * @returns the tables whose rows do not fit their types: their temporary tables are empty
 * @throws RunbookError `bad-dump`
 */
export async function loadBackupRows(plans: readonly TablePlan[], deps: LoadDeps): Promise<TablePlan[]> {
  const { client, backup, survey, log, signal } = deps
  const planOf = new Map(plans.flatMap((plan) => plan.candidate.sources.map((source) => [source, plan] as const)))
  const total = [...planOf.keys()].reduce((sum, { bytes }) => sum + bytes, 0)
  const copy = copier(client, survey.facts.clientEncoding ?? 'UTF8', log)
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
  for (const one of copy.unfit) await client.query(`TRUNCATE ${one.names.backup}`)
  for (const one of plans) if (!copy.unfit.has(one)) await settled(client, one, copy.rows.get(one) ?? 0)
  return [...copy.unfit]
}

/** The server took what the survey counted; the planner then knows how much that is, and how the keys are spread. */
async function settled(client: pg.Client, { live, match, names, candidate, columns }: TablePlan, arrived: number) {
  const expected = candidate.sources.reduce((sum, { rows }) => sum + rows, 0)
  if (arrived !== expected)
    throw new RunbookError('bad-dump', `${nameOf(live)}: ${expected} rows were read and ${arrived} arrived`, {
      state: 'nothing-changed',
      hint: 'run it again; where it happens again, the backup or the connection is not to be trusted',
    })
  const keys = match.kind === 'key' ? match.columns : []
  const listed = columns.supplied.flatMap(({ column, from }) =>
    from !== undefined && keys.includes(column.name) ? [quoteIdentifier(from)] : [],
  )
  await client.query(`ANALYZE ${names.backup}${listed.length > 0 ? ` (${listed.join(', ')})` : ''}`)
}
