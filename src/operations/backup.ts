// The runbook's section 3: a verified backup of one database. Reads the server, writes nothing to it.
import { RunbookError } from '../errors.js'
import {
  type BackupDeps,
  type BackupOptions,
  type BackupReport,
  makeBackup,
  optionProblems,
} from '../backups/taking/make-backup.js'
import { withClient } from '../postgres/client.js'
import { describeDatabase } from '../postgres/connection-url.js'
import { type DatabaseChoice, resolveDatabaseUrl } from '../postgres/environment.js'
import { sayWhichUrl } from '../postgres/which-url.js'
import { serverFacts } from '../postgres/server-facts.js'

export interface BackupRequest {
  database: DatabaseChoice
  options: BackupOptions
}

/**
 * Dumps one database, proves the file complete, then stores it.
 * @throws RunbookError; then nothing was stored and no file is left
 */
export async function backup(request: BackupRequest, deps: BackupDeps): Promise<BackupReport> {
  const problems = await optionProblems(request.options)
  if (problems.length > 0) throw new RunbookError('bad-input', problems.join('\n'), { state: 'nothing-changed' })
  const url = resolveDatabaseUrl(request.database, deps.env)
  deps.log.info(`Backing up ${describeDatabase(url)}`)
  sayWhichUrl(url, deps.log)
  const server = await withClient(url, { lockTimeoutMs: request.options.lockWaitTimeoutMs }, serverFacts)
  return makeBackup(url, server, request.options, deps)
}
