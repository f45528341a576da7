// A whole backup into an empty database, by several connections: objects, then rows, then indexes, then foreign keys, then what
// the checks say. It does not make the database and does not drop it; a failure leaves it half loaded, for the caller to drop.
import type { OpenedBackup } from '../backups/opening/opened-backup.js'
import type { Survey } from '../backups/opening/survey.js'
import { RunbookError } from '../errors.js'
import type { Log } from '../log.js'
import { cancelBackend } from '../postgres/client.js'
import type { DatabaseUrl } from '../postgres/connection-url.js'
import { closeClient } from '../postgres/open-client.js'
import { serverPid } from '../postgres/server-pid.js'
import { describeServerError, isDatabaseError, sqlstateOf } from '../postgres/sqlstate.js'
import { analyze } from './analyze.js'
import { checkLoaded, type Finding } from './check-loaded.js'
import type { LeftOutOptions } from './left-out-statements.js'
import { beginLoad, type Load } from './load.js'
import { makeAfterwards, makeInTurn } from './load-objects.js'
import { planLoad } from './load-plan.js'
import { loadRows } from './load-rows.js'
import { hasValues, loadValues } from './load-values.js'
import { type ObjectRunner, objectRunner } from './make-objects.js'
import { withPatientClient } from './no-time-limits.js'
import { restoreHint } from './restore-hint.js'
import { openRestoreSession } from './restore-session.js'

export interface LoadOptions extends LeftOutOptions {
  /** Connections that load at the same time; at least 1. */
  jobs: number
}

export interface LoadDeps {
  log: Log
  signal: AbortSignal
}

export interface LoadReport {
  tables: number
  rows: number
  /** Of the rows' COPY text. */
  bytes: number
  largeObjects: number
  /** How long each part took, in the order of the work. */
  steps: {
    name: 'objects' | 'rows' | 'indexes and constraints' | 'statistics' | 'one transaction'
    durationMs: number
  }[]
  /** What was as it is in the source and still deserves a look. */
  findings: Finding[]
}

/**
 * @param url of an empty database of the backup's encoding
 * @param survey of this very `backup`
 * @throws RunbookError `restore-failed`, `bad-dump`, `cannot-connect`; the database is then to be dropped
 */
export async function restoreInto(
  url: DatabaseUrl,
  backup: OpenedBackup,
  survey: Survey,
  options: LoadOptions,
  deps: LoadDeps,
): Promise<LoadReport> {
  try {
    return await loadAll(url, backup, survey, options, deps)
  } catch (error) {
    deps.signal.throwIfAborted()
    throw forOperator(error)
  }
}

/** What the server or the network said outside of a statement of the backup, e.g. at COMMIT. */
export function forOperator(error: unknown): unknown {
  const sqlstate = sqlstateOf(error)
  if (error instanceof RunbookError || (!isDatabaseError(error) && sqlstate === undefined)) return error
  const isLock = LOCKS.includes(sqlstate ?? '')
  return new RunbookError(
    isLock ? 'lock-timeout' : 'restore-failed',
    `the restore stopped: ${describeServerError(error, { showDetail: false })}`,
    {
      hint: isLock ? restoreHint(error) : 'mend what the server says, then run the restore again',
      cause: error,
    },
  )
}

/** lock_not_available, deadlock_detected */
const LOCKS = ['55P03', '40P01']

async function loadAll(
  url: DatabaseUrl,
  backup: OpenedBackup,
  survey: Survey,
  options: LoadOptions,
  deps: LoadDeps,
): Promise<LoadReport> {
  const load = beginLoad(backup, survey, deps)
  const steps: LoadReport['steps'] = []
  const timed = async (name: LoadReport['steps'][number]['name'], work: () => Promise<void>) => {
    deps.log.info(`Restoring: ${name}`)
    const begun = performance.now()
    await work()
    steps.push({ name, durationMs: performance.now() - begun })
  }
  let jobs = 1
  await withRunners(url, survey, options, load, (runners) => {
    jobs = runners.length
    return loadInSteps(runners, load, timed)
  })
  let findings: Finding[] = []
  await timed('statistics', async () => {
    await analyze(url, jobs, deps)
    findings = await withPatientClient(url, {}, (client) => checkLoaded(client, survey))
  })
  const { rows, largeObjects } = survey.facts
  const bytes = survey.tables.reduce((sum, table) => sum + table.bytes, 0)
  return { tables: survey.tables.length, rows, bytes, largeObjects, steps, findings }
}

const TOO_MANY_CONNECTIONS = '53300'

/** Opens one connection a job, or as many as the server gives; ends them whatever happens, and what they run when the operator stops the restore. */
async function withRunners(
  url: DatabaseUrl,
  survey: Survey,
  options: LoadOptions,
  load: Load,
  body: (runners: ObjectRunner[]) => Promise<void>,
): Promise<void> {
  const runners: ObjectRunner[] = []
  const pids: number[] = []
  const stop = () => {
    for (const pid of pids) void cancelBackend(url, pid).catch(() => {}) // the connection is closed all the same
  }
  load.signal.addEventListener('abort', stop)
  try {
    for (let job = 0; job < options.jobs; job++) {
      const session = await openRestoreSession(url, survey, options).catch((error: unknown) => {
        if (runners.length === 0 || sqlstateOf(error) !== TOO_MANY_CONNECTIONS) throw error
        load.log.warn(
          `The server gives ${runners.length} of ${options.jobs} connections; the restore goes on with these`,
        )
      })
      if (!session) break
      const runner = objectRunner(session)
      runners.push(runner)
      pids.push(await serverPid(runner.client))
    }
    await body(runners)
  } finally {
    load.signal.removeEventListener('abort', stop)
    await Promise.all(runners.map(({ client }) => closeClient(client)))
  }
}

type Timed = (name: LoadReport['steps'][number]['name'], work: () => Promise<void>) => Promise<void>

async function loadInSteps(runners: readonly ObjectRunner[], load: Load, timed: Timed): Promise<void> {
  const plan = planLoad(load.survey)
  const first = runners[0]!
  await timed('objects', () => makeInTurn(first, plan.before, load))
  await timed('rows', async () => {
    await loadRows(runners, load, await notOrdinary(first))
    if (hasValues(load)) await loadValues(first, load)
    await makeInTurn(first, plan.positions, load)
  })
  await timed('indexes and constraints', () => makeAfterwards(runners, plan.after, load))
}

/** Tables that do not keep their own rows. */
async function notOrdinary({ client }: ObjectRunner): Promise<Set<string>> {
  const { rows } = await client.query<{ name: Buffer }>(`
    SELECT pg_catalog.convert_to(n.nspname || '.' || c.relname, pg_catalog.getdatabaseencoding()) AS name
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('p', 'f', 'v')`)
  return new Set(rows.map(({ name }) => name.toString()))
}
