// What a test gives the backup operation: a folder as store, this process's environment, and what it wrote.
import { mkdtemp, readdir } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { folderStore } from '../../src/backups/stores/folder-store.js'
import type { BackupDeps, BackupOptions } from '../../src/backups/taking/make-backup.js'
import { silentLog } from '../../src/log.js'
import { runProgram } from '../../src/postgres/client-tools/run-program.js'

export const temporaryFolder = (): Promise<string> => mkdtemp(path.join(os.tmpdir(), 'pg-runbook-test-'))

/** Every file below a folder, relative, hidden ones too. */
export const filesIn = async (folder: string): Promise<string[]> => (await readdir(folder, { recursive: true })).sort()

export const backupOptions = (options: Partial<BackupOptions> = {}): BackupOptions => ({
  seal: { compression: 'none', recipients: [] },
  excludeTableData: [],
  allowEmpty: false,
  lockWaitTimeoutMs: 5_000,
  lockRetries: 0,
  ...options,
})

export interface TestBackupDeps extends BackupDeps {
  destination: string
  lines: string[]
}

export async function backupDeps(deps: Partial<BackupDeps> = {}): Promise<TestBackupDeps> {
  const destination = await temporaryFolder()
  const lines: string[] = []
  const note = (line: string) => void lines.push(line)
  return {
    destination,
    lines,
    store: folderStore(destination),
    log: { ...silentLog, info: note, warn: note },
    run: runProgram,
    env: process.env,
    temporaryFolder: await temporaryFolder(),
    installTools: false,
    provenance: { toolVersion: '0.0.0-test' },
    now: () => new Date(),
    signal: new AbortController().signal,
    ...deps,
  }
}
