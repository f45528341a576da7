// The runbook's section 3: a verified backup of one database. Reads the server, writes nothing to it.
import { RunbookError } from '../errors.js'
import {
  type BackupDeps,
  type BackupOptions,
  type BackupReport,
  makeBackup,
  optionProblems,
} from '../backups/make-backup.js'
import { ledgerHead } from '../migrations/ledger.js'
import { withClient } from '../postgres/client.js'
import { describeDatabase } from '../postgres/connection-url.js'
import { type DatabaseChoice, resolveDatabaseUrl } from '../postgres/environment.js'
import { sayDropped } from '../postgres/dropped-parameters.js'
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
  const problems = optionProblems(request.options)
  if (problems.length > 0) throw new RunbookError('bad-input', problems.join('\n'), { state: 'nothing-changed' })
  const url = resolveDatabaseUrl(request.database, deps.env)
  deps.log.info(`Backing up ${describeDatabase(url)}`)
  sayDropped(url, deps.log)
  const { server, head } = await withClient(
    url,
    { lockTimeoutMs: request.options.lockWaitTimeoutMs },
    async (client) => ({
      server: await serverFacts(client),
      head: (await ledgerHead(client))?.name,
    }),
  )
  return makeBackup(url, server, request.options, head, deps)
}
