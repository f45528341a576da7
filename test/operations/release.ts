// A folder of migrations and a release of it through the operation, for the tests of apply-pending.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { RunbookError } from '../../src/errors.js'
import { silentLog } from '../../src/log.js'
import { type ApplyPendingReport, type ApplyPendingRequest, applyPending } from '../../src/operations/apply-pending.js'
import type { TestDatabase } from '../harness/postgres.js'

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

export function folderOf(files: Record<string, string | Buffer>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'pg-runbook-test-release-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text)
  return folder
}

export interface Run {
  report: ApplyPendingReport
  warnings: string[]
}

export async function release(
  database: TestDatabase,
  migrationsDir: string,
  more: Partial<ApplyPendingRequest> = {},
  onStopped?: (report: ApplyPendingReport) => void,
  env: NodeJS.ProcessEnv = {},
): Promise<Run> {
  const warnings: string[] = []
  const request: ApplyPendingRequest = {
    database: { databaseUrl: database.url },
    migrationsDir,
    backup: { take: false, reason: 'a test' },
    onAlreadyExists: 'warn',
    lockTimeoutMs: 2_000,
    statementTimeoutMs: 0,
    lockRetries: 3,
    dryRun: false,
    allowPooler: false,
    outOfOrder: 'error',
    acceptChanged: [],
    ...more,
  }
  const report = await applyPending(request, {
    store: { prepare: async () => {}, put: () => Promise.reject(new Error('no backup was to be taken')) },
    log: { ...silentLog, warn: (text) => warnings.push(text) },
    env,
    temporaryFolder: tmpdir(),
    installTools: false,
    provenance: { toolVersion: 'test' },
    now: () => new Date(),
    signal: new AbortController().signal,
    ...(onStopped && { onStopped }),
  })
  return { report, warnings }
}

export const failure = async (run: Promise<unknown>): Promise<RunbookError> =>
  run.then(
    () => Promise.reject(new Error('it was to fail')),
    (error: RunbookError) => error,
  )

export const ledger = (database: TestDatabase) =>
  database
    .query('SELECT name, status FROM pgrunbook.migrations ORDER BY name COLLATE "C"')
    .then((rows) => (rows as { name: string; status: string }[]).map(({ name, status }) => `${name} ${status}`))
