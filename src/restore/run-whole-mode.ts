// The three ways to bring a whole backup back, each from its first change to its last.
import type { OpenedBackup } from '../backups/opening/opened-backup.js'
import type { Survey } from '../backups/opening/survey.js'
import { RunbookError } from '../errors.js'
import { withClient } from '../postgres/client.js'
import type { DatabaseUrl } from '../postgres/connection-url.js'
import { describeServerError } from '../postgres/sqlstate.js'
import { analyze } from './analyze.js'
import { isOutcomeUnknown } from './commit-once.js'
import { copyDatabaseSettings } from './database-settings.js'
import { restoreInPlace } from './in-place.js'
import { nameBeside, withNewDatabase } from './new-database.js'
import type { WholeMode } from './preflight.js'
import { type LoadDeps, type LoadOptions, type LoadReport, restoreInto } from './restore-into.js'
import { endClients } from './sessions.js'
import { renameByHand, swapDatabases, undoByHand } from './swap-databases.js'
import { dropCommand, markFinished, sweepUnfinished } from './unfinished-mark.js'

export interface WholeOptions extends LoadOptions {
  mode: WholeMode
  newDatabaseName?: string
  /** The name of the database that was to be restored and is not there; then the URL leads to another one of its server. */
  gone?: string
  endSessions: boolean
  lockTimeoutMs: number
  /** In place: takes the safety backup, when nobody can write any more. */
  secure: () => Promise<void>
}

export interface WholeOutcome {
  /** The database that has the backup's content now. */
  restoredTo: string
  load: LoadReport
  /** What the live database is called now, after a swap. */
  keptAs?: string
  /** What of the live database could not be given to the new one, in words. */
  notCopied: string[]
  /** Commands that a person may want next. */
  next: string[]
}

type Deps = LoadDeps & { now(): Date }

/** @throws RunbookError; its state says what is in the database now */
export async function runWholeMode(
  url: DatabaseUrl,
  backup: OpenedBackup,
  survey: Survey,
  options: WholeOptions,
  deps: Deps,
): Promise<WholeOutcome> {
  if (options.mode === 'in-place') return inPlace(url, backup, survey, options, deps)
  await withClient(url, {}, (client) => sweepUnfinished(client, deps.log))
  const beside = await restoreBeside(url, backup, survey, options, deps)
  return options.mode === 'swap' ? swap(url, beside, options, deps) : beside
}

async function restoreBeside(
  url: DatabaseUrl,
  backup: OpenedBackup,
  survey: Survey,
  options: WholeOptions,
  deps: Deps,
): Promise<WholeOutcome> {
  const name = options.newDatabaseName ?? nameBeside(options.gone ?? url.database, 'restore', deps.now())
  const edges = { backup: backup.name, log: deps.log, now: () => deps.now() }
  return withNewDatabase(url, name, survey, edges, async (made) => {
    const load = await restoreInto(made.url, backup, survey, options, deps)
    const notCopied = await settingsFor(name, url, options, deps)
    await withClient(url, {}, (client) => markFinished(client, name, backup.name, deps.now()))
    return { restoredTo: name, load, notCopied, next: nextOf(name, options) }
  })
}

/** @returns what could not be copied, in words */
async function settingsFor(name: string, url: DatabaseUrl, { gone }: WholeOptions, { log }: Deps): Promise<string[]> {
  const notCopied =
    gone === undefined
      ? await copyDatabaseSettings(url, name)
      : [
          'owner, rights and settings of the database itself, which is not there any more; the report shows them as the backup has them',
        ]
  for (const what of notCopied) log.warn(`Not copied from ${gone ?? url.database}: ${what}`)
  return notCopied
}

function nextOf(name: string, { gone }: WholeOptions): string[] {
  if (gone === name) return []
  const rename =
    gone === undefined ? [] : [`to have it as ${gone} again, in another database: ${renameByHand(name, gone)}`]
  return [...rename, `when nobody needs it any more: ${dropCommand(name)}`]
}

async function swap(url: DatabaseUrl, beside: WholeOutcome, options: WholeOptions, deps: Deps): Promise<WholeOutcome> {
  const keptAs = nameBeside(url.database, 'before_restore', deps.now())
  const names = { live: url, restored: beside.restoredTo, keptAs, endSessions: options.endSessions }
  deps.log.info(`Renaming ${url.database} to ${keptAs}, and ${beside.restoredTo} to ${url.database}`)
  try {
    await swapDatabases(names, deps.log)
  } catch (error) {
    if (!(error instanceof RunbookError) || isOutcomeUnknown(error)) throw error
    const { code, message, detail, cause } = error
    throw new RunbookError(code, `${message}\nThe backup is restored and whole in the database ${beside.restoredTo}.`, {
      state: 'nothing-changed',
      ...detail,
      cause,
    })
  }
  const next = [`to undo it, in another database: ${undoByHand(names)}`, `when all is well: ${dropCommand(keptAs)}`]
  return { ...beside, restoredTo: url.database, keptAs, next }
}

async function inPlace(
  url: DatabaseUrl,
  backup: OpenedBackup,
  survey: Survey,
  options: WholeOptions,
  deps: Deps,
): Promise<WholeOutcome> {
  const makeRoom = async (...ours: number[]) => {
    if (options.endSessions) await withClient(url, {}, (client) => endClients(client, url.database, ours))
  }
  await makeRoom()
  const beforeChange = async (pid: number) => {
    await options.secure()
    await makeRoom(pid) // who reads would be waited for
  }
  const load = await restoreInPlace(url, backup, survey, { ...options, beforeChange }, deps)
  const notCopied = await analyze(url, options.jobs, deps).then(
    () => [],
    (error: unknown) => [`statistics (type ANALYZE yourself): ${describeServerError(error, { showDetail: false })}`],
  )
  return { restoredTo: url.database, load, notCopied, next: [] }
}
