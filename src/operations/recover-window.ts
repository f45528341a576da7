// Which moment, and which backup: looks for when rows vanished before any are recovered. Reads the audit and one backup or more, and
// changes nothing.
import path from 'node:path'
import type { BackupSource, OpenBackupDeps } from '../backups/opening/open-backup.js'
import { refuseForeign } from '../backups/opening/foreign-backup.js'
import { type Listed, listArtifacts, listFolder } from '../drill/listing.js'
import { RunbookError } from '../errors.js'
import { cancelBackend, connect, withClient } from '../postgres/client.js'
import { type DatabaseUrl, describeDatabase } from '../postgres/connection-url.js'
import { type DatabaseChoice, resolveDatabaseUrl } from '../postgres/environment.js'
import { serverFacts } from '../postgres/server-facts.js'
import { refuseReadOnly } from '../postgres/session.js'
import { sayWhichUrl } from '../postgres/which-url.js'
import { checkCondition } from '../recovery/condition.js'
import { columnSettings } from '../recovery/settings.js'
import { type DatedBackup, findWindow } from '../recovery/window/find-window.js'
import type { WindowReport } from '../recovery/window/report.js'

export type { WindowReport }

export type NamedSource = BackupSource & { kind: 'file' | 'artifact' }

/** Backups to look into, in any order. */
export type WindowBackups =
  | { kind: 'these'; sources: readonly NamedSource[] }
  /** Every finished one that is there. */
  | { kind: 'folder'; folder: string }
  | { kind: 'artifacts'; artifactPrefix: string; environment?: string }

export interface WindowRequest {
  database: DatabaseChoice
  backups: WindowBackups
  tables: readonly string[]
  /** As pg_dump's --exclude-table. */
  exclude: readonly string[]
  condition?: string
  match: 'key' | 'all-columns'
  /** Lines as `columnSettings` reads them. */
  map: readonly string[]
  forceForeign: boolean
  lockTimeoutMs: number
}

export interface WindowOperationDeps extends OpenBackupDeps {
  now(): Date
}

/** @throws RunbookError; nothing was changed then */
export async function recoverWindow(request: WindowRequest, deps: WindowOperationDeps): Promise<WindowReport> {
  const { tables, exclude, condition, match, lockTimeoutMs, forceForeign } = request
  if (tables.length === 0) throw badInput('tables: required; names of tables, or all')
  if (condition !== undefined) await checkCondition(condition)
  const options = { tables, exclude, match, map: columnSettings('map', request.map), ...(condition && { condition }) }
  const backups = await datedBackups(request.backups, deps)
  const url = resolveDatabaseUrl(request.database, deps.env)
  sayWhichUrl(url, deps.log)
  const server = await factsOf(url, lockTimeoutMs)
  return findWindow(options, backups, {
    ...deps,
    check: ({ manifest }) => (forceForeign ? undefined : refuseForeign(manifest, server, 'force-foreign')),
    database: describeDatabase(url),
    connect: () => connect(url, { lockTimeoutMs, statementTimeoutMs: 0 }),
    cancel: (pid) => cancelBackend(url, pid),
  })
}

const factsOf = (url: DatabaseUrl, lockTimeoutMs: number) =>
  withClient(url, { lockTimeoutMs }, async (client) => {
    await refuseReadOnly(client) // also a temporary table is none that a replica makes
    return serverFacts(client)
  })

const badInput = (message: string, hint?: string): RunbookError =>
  new RunbookError('bad-input', message, { state: 'nothing-changed', ...(hint && { hint }) })

async function datedBackups(backups: WindowBackups, deps: OpenBackupDeps): Promise<DatedBackup[]> {
  const found = backups.kind === 'these' ? named(backups.sources) : dated(await list(backups, deps))
  if (found.length === 0)
    throw new RunbookError('backup-not-found', 'backup: there is no backup to look into', {
      state: 'nothing-changed',
      hint: 'give the paths of backups, or the folder or the repository that has them',
    })
  return found.sort((a, b) => (a.at?.getTime() ?? 0) - (b.at?.getTime() ?? 0))
}

function list(backups: WindowBackups & { kind: 'folder' | 'artifacts' }, { artifacts, signal }: OpenBackupDeps) {
  if (backups.kind === 'folder') return listFolder(backups.folder)
  if (artifacts) return listArtifacts(artifacts, backups, signal)
  throw badInput('backup: artifacts can be listed on GitHub only')
}

const dated = (listed: readonly Listed[]): DatedBackup[] =>
  listed.filter(({ expired }) => !expired).map(({ name, createdAt: at, source }) => ({ name, at, source }))

const STAMP = /backup_(\d{4})(\d\d)(\d\d)_(\d\d)(\d\d)(\d\d)/

function timeInName(name: string): Date | undefined {
  const [, year, month, day, hour, minute, second] = STAMP.exec(name) ?? []
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(at.getTime()) ? undefined : at
}

function named(sources: readonly NamedSource[]): DatedBackup[] {
  const found = sources.map((source): DatedBackup => {
    const name = source.kind === 'file' ? source.path : source.name
    const at = timeInName(source.kind === 'file' ? path.basename(name) : name)
    return { name, source, ...(at && { at }) }
  })
  const undated = found.filter(({ at }) => at === undefined)
  if (found.length === 1 || undated.length === 0) return found
  throw badInput(
    undated.map(({ name }) => `backup: ${name} does not say when it was made`).join('\n'),
    'where several are compared, each needs a name like backup_YYYYMMDD_HHMMSS.sql, in UTC: give them one',
  )
}
