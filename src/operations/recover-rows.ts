// The runbook's section 5, "Accidental Data Deletion": rows that were deleted back out of a backup, without undoing anybody's work
// since. A dry run unless it is said otherwise.
import { readFile } from 'node:fs/promises'
import { type BackupSource, type OpenBackupDeps, withOpenedBackup } from '../backups/opening/open-backup.js'
import { badRecipients } from '../backups/sealing/seal.js'
import type { BackupStore } from '../backups/stores/store.js'
import { surveyBackup } from '../backups/opening/survey.js'
import { RunbookError } from '../errors.js'
import { cancelBackend, connect, withClient } from '../postgres/client.js'
import { type DatabaseUrl, describeDatabase } from '../postgres/connection-url.js'
import { type DatabaseChoice, resolveDatabaseUrl } from '../postgres/environment.js'
import { type ServerFacts, serverFacts } from '../postgres/server-facts.js'
import { refuseReadOnly } from '../postgres/session.js'
import { sayWhichUrl } from '../postgres/which-url.js'
import { checkCondition } from '../recovery/condition.js'
import { type DeniedKey, readDenyList } from '../recovery/deny-list.js'
import { recoverRows as recover } from '../recovery/recover.js'
import type { RecoverOptions } from '../recovery/recovery.js'
import type { RecoverReport } from '../recovery/report.js'
import { columnSettings } from '../recovery/settings.js'
import { refuseForeign } from '../backups/opening/foreign-backup.js'

export type { RecoverReport }

export interface RecoverRequest extends Omit<RecoverOptions, 'denied' | 'set' | 'map'> {
  database: DatabaseChoice
  source: BackupSource
  /** Lines as `columnSettings` reads them. */
  set: readonly string[]
  map: readonly string[]
  /** A file of keys that must not come back. */
  deny?: string
  /** Takes rows out of a backup of another database. */
  forceForeign: boolean
}

export interface RecoverRowsDeps extends OpenBackupDeps {
  /** Takes the undo file. */
  store: BackupStore
  now(): Date
}

/**
 * @throws RunbookError that says what is in the database now; see docs/errors.md
 */
export async function recoverRows(request: RecoverRequest, deps: RecoverRowsDeps): Promise<RecoverReport> {
  const options = await readOptions(request)
  const url = resolveDatabaseUrl(request.database, deps.env)
  sayWhichUrl(url, deps.log)
  const server = await lookAt(url, request)
  return withOpenedBackup(request.source, deps, async (backup) => {
    deps.log.info(`Reading ${backup.name} to its end before anything is compared`)
    const survey = await surveyBackup(backup, deps)
    if (!request.forceForeign) refuseForeign(survey.manifest, server, 'force-foreign')
    return recover(options, {
      ...deps,
      backup,
      survey,
      database: describeDatabase(url),
      connect: () => connect(url, { lockTimeoutMs: request.lockTimeoutMs, statementTimeoutMs: 0 }),
      cancel: (pid) => cancelBackend(url, pid),
    })
  })
}

/** Everything that needs no database, all problems at once. */
async function readOptions(request: RecoverRequest): Promise<RecoverOptions> {
  const problems: string[] = (await badRecipients(request.seal.recipients)).map(
    (key) => `encryption-recipients: not a key that age takes: ${key}`,
  )
  const tried = async <T>(read: () => T | Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await read()
    } catch (error) {
      if (!(error instanceof RunbookError)) throw error
      problems.push(error.message)
      return otherwise
    }
  }
  if (request.tables.length === 0) problems.push('tables: required; names of tables, or all')
  const { condition } = request
  if (condition !== undefined) await tried(() => checkCondition(condition), undefined)
  const set = await tried(() => columnSettings('set', request.set), [])
  const map = await tried(() => columnSettings('map', request.map), [])
  const denied = await tried(() => denyListOf(request.deny), [])
  if (problems.length > 0) throw new RunbookError('bad-input', problems.join('\n'), { state: 'nothing-changed' })
  return { ...request, set, map, denied }
}

async function denyListOf(file: string | undefined): Promise<DeniedKey[]> {
  if (file === undefined) return []
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new RunbookError('bad-input', `deny: ${file} cannot be read (${cause.code ?? 'unreadable'})`, { cause })
  })
  return readDenyList(text)
}

const lookAt = (url: DatabaseUrl, { lockTimeoutMs }: RecoverRequest): Promise<ServerFacts> =>
  withClient(url, { lockTimeoutMs }, async (client) => {
    await refuseReadOnly(client)
    return serverFacts(client)
  })
