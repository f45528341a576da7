// A backup of the restored database, restored once more: what came back must be something that can be backed up and restored again.
// A restore that stored bytes which are no text succeeds without a word, and only the next one fails.
import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { folderStore } from '../backups/stores/folder-store.js'
import { type BackupDeps, makeBackup } from '../backups/taking/make-backup.js'
import { withOpenedFile } from '../backups/opening/opened-file.js'
import { type Survey, surveyBackup } from '../backups/opening/survey.js'
import { RunbookError } from '../errors.js'
import type { Log } from '../log.js'
import { withClient } from '../postgres/client.js'
import type { DatabaseUrl } from '../postgres/database-url.js'
import { serverFacts } from '../postgres/server-facts.js'
import { countOf } from '../quantities.js'
import { type LoadOptions, restoreInto } from '../restore/restore-into.js'
import { TOOL_VERSION } from '../tool-version.js'
import { type Check, checkOf, notMade } from './check.js'
import { type DrillServer, type DrillServerDeps, withDrillDatabase } from './drill-database.js'
import { readBack } from './read-back.js'
import { surveyDifferences } from './survey-differences.js'

const NAME = 'dumped and restored again'

const OPTIONS = {
  seal: { compression: 'none', recipients: [] },
  excludeTableData: [],
  allowEmpty: true,
  lockWaitTimeoutMs: 30_000,
  lockRetries: 0,
} as const

/**
 * @param first of the backup that was restored
 * @param server that holds the restored database
 */
export async function dumpAgain(
  restored: DatabaseUrl,
  first: Survey,
  server: DrillServer,
  options: LoadOptions,
  deps: DrillServerDeps,
): Promise<Check> {
  const temporaryFolder = await mkdtemp(path.join(deps.temporaryFolder, 'again-'))
  try {
    const file = await dump(restored, temporaryFolder, deps)
    const openDeps = { ...deps, log: quietly(deps.log), identities: [], temporaryFolder }
    return await withOpenedFile(file, 'the backup of the restored database', openDeps, async (backup) => {
      const second = await surveyBackup(backup, openDeps)
      const found = surveyDifferences(first, second, options)
      await withDrillDatabase(server, second, openDeps, async (url) => {
        await restoreInto(url, backup, second, options, openDeps)
        const again = await readBack(url, second, { ...openDeps, jobs: options.jobs })
        if (again.outcome === 'bad') found.push(...again.found)
      })
      return checkOf(NAME, `${countOf(second.tables.length, 'table')}, the same twice`, found)
    })
  } catch (error) {
    return failed(error)
  } finally {
    await rm(temporaryFolder, { recursive: true, force: true })
  }
}

async function dump(url: DatabaseUrl, temporaryFolder: string, deps: DrillServerDeps): Promise<string> {
  const server = await withClient(url, {}, serverFacts)
  const backupDeps: BackupDeps = {
    ...deps,
    log: quietly(deps.log),
    temporaryFolder,
    store: folderStore(temporaryFolder),
    provenance: { toolVersion: TOOL_VERSION },
    now: () => new Date(),
  }
  return (await makeBackup(url, server, OPTIONS, backupDeps)).stored.location
}

/** It all has been told once. */
function quietly(log: Log): Log {
  const debug = (message: string) => log.debug(message)
  return { ...log, info: debug, warn: debug }
}

const NO_PROGRAM = ['client-tool-missing', 'client-tool-too-old']

function failed(error: unknown): Check {
  if (!(error instanceof RunbookError) || error.code === 'cancelled') throw error
  if (NO_PROGRAM.includes(error.code)) return notMade(NAME, error.message)
  return { name: NAME, outcome: 'bad', found: [error.message] }
}
