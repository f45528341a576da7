// A whole backup over the database that is there, in one transaction: its schemas are emptied and loaded from the file, read once
// more from its first byte to its last; either everything is as in the backup, or nothing has changed.
import type pg from 'pg'
import type { CopyBeginEvent, DumpEvent, TableFacts } from '../backups/dump/dump-events.js'
import { tableKey } from '../backups/dump/dump-facts.js'
import type { OpenedBackup } from '../backups/opening/opened-backup.js'
import { readDump } from '../backups/dump/read-dump.js'
import type { Survey } from '../backups/opening/survey.js'
import { RunbookError } from '../errors.js'
import { cancelBackend } from '../postgres/client.js'
import type { DatabaseUrl } from '../postgres/connection-url.js'
import { serverPid } from '../postgres/server-pid.js'
import { checkLoaded, type Finding } from './check-loaded.js'
import { commitOnce, isOutcomeUnknown } from './commit-once.js'
import { emptySchemas } from './empty-schemas.js'
import { keepWritersOut } from './keep-writers-out.js'
import { beginLoad, fileChanged, type Load } from './load.js'
import { withPatientClient } from './no-time-limits.js'
import { copyIn, type CopyIn } from './raw-query.js'
import { forOperator, type LoadDeps, type LoadOptions, type LoadReport } from './restore-into.js'
import { knownSettings, type StatementRunner, statementFailed, statementRunner } from './run-statement.js'

export type InPlaceOptions = Omit<LoadOptions, 'jobs'> & {
  lockTimeoutMs: number
  /**
   * When nobody can write any more and nothing is changed yet: the moment for a backup of what is replaced, since what is written after
   * it would be in neither. Is told the pid of the session that keeps the writers out.
   */
  beforeChange: (pid: number) => Promise<void>
}

/**
 * @throws RunbookError `restore-failed`, `restore-refused`, `lock-timeout`, `bad-dump`, `cannot-connect`, and what `beforeChange` throws:
 *   nothing has changed then; `outcome-unknown` where the server was lost at the commit
 */
export async function restoreInPlace(
  url: DatabaseUrl,
  backup: OpenedBackup,
  survey: Survey,
  options: InPlaceOptions,
  deps: LoadDeps,
): Promise<LoadReport> {
  let begun = performance.now()
  const load = beginLoad(backup, survey, deps)
  const findings = await withPatientClient(url, options, async (client) => {
    const pid = await serverPid(client)
    const stop = () => void cancelBackend(url, pid).catch(() => {}) // the transaction ends with its connection
    deps.signal.addEventListener('abort', stop)
    try {
      await client.query('BEGIN')
      await keepWritersOut(client, survey)
      await options.beforeChange(pid)
      deps.signal.throwIfAborted()
      begun = performance.now()
      return await replace(url, client, load, options)
    } catch (error) {
      if (isOutcomeUnknown(error)) throw error
      throw rolledBack(deps.signal.aborted ? deps.signal.reason : forOperator(error))
    } finally {
      deps.signal.removeEventListener('abort', stop)
    }
  })
  const bytes = survey.tables.reduce((sum, table) => sum + table.bytes, 0)
  const { rows, largeObjects } = survey.facts
  const steps: LoadReport['steps'] = [{ name: 'one transaction', durationMs: performance.now() - begun }]
  return { tables: survey.tables.length, rows, bytes, largeObjects, steps, findings }
}

/** Leaving the connection rolls back; only a lost COMMIT can be otherwise, and says so itself. */
function rolledBack(error: unknown): unknown {
  if (!(error instanceof RunbookError)) return error
  const { code, message, detail, cause } = error
  return new RunbookError(code, message, { state: 'rolled-back', ...detail, cause })
}

async function replace(url: DatabaseUrl, client: pg.Client, load: Load, options: InPlaceOptions): Promise<Finding[]> {
  const runner = statementRunner(client, options, await knownSettings(client))
  load.log.info('Emptying the schemas of the backup')
  await emptySchemas(client, load.survey)
  load.log.info('Restoring in one transaction')
  await loadInOrder(runner, load)
  // The dump has set its own; what follows is ours.
  await client.query("SET client_encoding = 'UTF8'")
  const findings = await checkLoaded(client, load.survey)
  await commitOnce(url, client, load)
  return findings
}

/** pg_dump's own around large objects would end ours. */
const TRANSACTION = new Set(['BEGIN;', 'COMMIT;'])

async function loadInOrder(runner: StatementRunner, load: Load): Promise<void> {
  const { backup, survey, signal } = load
  const rows = rowsInOrder(runner.client, load)
  try {
    for await (const event of readDump(backup.read(signal) as AsyncIterable<Buffer>)) {
      signal.throwIfAborted()
      if (event.kind === 'statement' && !TRANSACTION.has(event.sql.toString('latin1', 0, 8)))
        await runner.run(event, event.entry)
      if (event.kind === 'end' && event.facts.sha256 !== survey.facts.sha256) throw fileChanged(backup)
      await rows.see(event)
    }
  } catch (error) {
    await rows.fail()
    throw error
  }
}

const ORDINARY = `
  SELECT relkind = 'r' AS ordinary FROM pg_catalog.pg_class
  WHERE relname = $2 AND relnamespace = (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = $1)`

/** A table made in this transaction can be written once and for all. */
async function frozen(client: pg.Client, { sql, schema, table }: CopyBeginEvent): Promise<Buffer> {
  const plain = /^[\x20-\x7e]*$/.test(schema + table) // others are not in the encoding that a parameter is sent in
  if (!plain) return sql
  const { rows } = await client.query<{ ordinary: boolean }>(ORDINARY, [schema, table])
  return rows[0]?.ordinary ? Buffer.concat([sql.subarray(0, -1), Buffer.from(' WITH (FREEZE);')]) : sql
}

function rowsInOrder(client: pg.Client, load: Load) {
  const tables = new Map(load.survey.tables.map((table) => [tableKey(table), table]))
  let open: { copy: CopyIn; begin: CopyBeginEvent } | undefined
  const end = async (facts: TableFacts): Promise<void> => {
    load.loaded(tables.get(tableKey(facts))!, await open!.copy.end())
    open = undefined
  }
  return {
    async see(event: DumpEvent): Promise<void> {
      try {
        if (event.kind === 'copy-begin') {
          load.current = `${event.schema}.${event.table}`
          open = { copy: copyIn(client, await frozen(client, event)), begin: event }
        } else if (event.kind === 'copy-data') {
          await open!.copy.write(event.data)
          load.progress.sent(event.data.length, load.current)
        } else if (event.kind === 'copy-end') await end(event)
      } catch (error) {
        throw statementFailed(error, open?.begin.line ?? 0, open?.begin.entry)
      }
    },
    fail: async () => open?.copy.fail(),
  }
}
