// A process of its own that recovers until somebody kills it. Run by plain Node: see scripts/run-typescript.js.
import { withOpenedBackup } from '../../src/backups/opening/open-backup.js'
import { folderStore } from '../../src/backups/stores/folder-store.js'
import { surveyBackup } from '../../src/backups/opening/survey.js'
import { silentLog } from '../../src/log.js'
import { cancelBackend, connect } from '../../src/postgres/client.js'
import { parseDatabaseUrl } from '../../src/postgres/connection-url.js'
import { recoverRows } from '../../src/recovery/recover.js'
import type { RecoverOptions } from '../../src/recovery/recovery.js'

export interface ChildOrder {
  url: string
  file: string
  folder: string
  options: RecoverOptions
}

const { url: text, file, folder, options } = JSON.parse(process.env.RECOVER_CHILD ?? '') as ChildOrder
const url = parseDatabaseUrl(text, 'database-url')
const common = { env: process.env, temporaryFolder: folder, signal: new AbortController().signal, log: silentLog }
process.stdout.write('ready\n')
await withOpenedBackup({ kind: 'file', path: file }, { identities: [], ...common }, async (backup) => {
  const { status } = await recoverRows(options, {
    ...common,
    backup,
    survey: await surveyBackup(backup, common),
    store: folderStore(folder),
    connect: () => connect(url),
    cancel: (pid) => cancelBackend(url, pid),
    database: 'the test',
    now: () => new Date(),
  })
  process.stdout.write(`${status}\n`)
})
