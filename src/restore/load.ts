// What the steps of one load share: the file, what it holds, when to stop, and what has been loaded so far.
import { tableKey } from '../backups/dump/dump-facts.js'
import type { OpenedBackup } from '../backups/opening/opened-backup.js'
import type { Survey, SurveyedTable } from '../backups/opening/survey.js'
import { RunbookError } from '../errors.js'
import type { Log } from '../log.js'
import { type LoadProgress, loadProgress } from './load-progress.js'

export interface Load {
  backup: OpenedBackup
  survey: Survey
  log: Log
  /** Aborted by the operator, or by the first step that fails. */
  signal: AbortSignal
  progress: LoadProgress
  /** The table that went in last, for people. */
  current: string
  /**
   * Takes what the server counted in one COPY.
   * @throws RunbookError `restore-failed` where a table's last COPY leaves it with other than the survey's rows
   */
  loaded(table: SurveyedTable, rows: number): void
  /** Waits for all; the first failure stops the others and is the one that is thrown. */
  together(work: readonly Promise<void>[]): Promise<void>
}

export function beginLoad(backup: OpenedBackup, survey: Survey, edges: { log: Log; signal: AbortSignal }): Load {
  const stop = new AbortController()
  const sums = new Map<string, { rows: number; parts: number }>()
  const total = survey.tables.reduce((sum, { bytes }) => sum + bytes, 0)
  return {
    backup,
    survey,
    log: edges.log,
    current: '',
    signal: AbortSignal.any([edges.signal, stop.signal]),
    progress: loadProgress(total, edges.log),
    loaded(table, rows) {
      const before = sums.get(tableKey(table)) ?? { rows: 0, parts: 0 }
      const sum = { rows: before.rows + rows, parts: before.parts + 1 }
      sums.set(tableKey(table), sum)
      if (sum.parts === table.parts.length && sum.rows !== table.rows) throw otherRows(table, sum.rows)
    },
    async together(work) {
      let first: { error: unknown } | undefined
      const watched = work.map((one) =>
        one.catch((error: unknown) => {
          first ??= { error }
          stop.abort(error)
        }),
      )
      await Promise.all(watched)
      if (first) throw first.error
    },
  }
}

/** Of a reading whose SHA-256 is not the survey's. */
export const fileChanged = ({ name }: OpenedBackup): RunbookError =>
  new RunbookError('bad-dump', `${name} is not what it was when it was read before`, {
    hint: 'something writes to this file: copy it to a place of its own, then run it again with the copy',
  })

const otherRows = ({ schema, name, rows }: SurveyedTable, counted: number): RunbookError =>
  new RunbookError(
    'restore-failed',
    `${schema}.${name}: the backup has ${rows} rows, and the server counted ${counted} as they went in`,
    { hint: 'a rule or a trigger of the target may swallow rows; look at the table, then run the restore again' },
  )
