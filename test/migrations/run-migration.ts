// What the tests of this folder share: a folder of migrations, a run of one of them on a real database, a log that remembers.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { RunbookError, SourceLocation } from '../../src/errors.js'
import type { Log, Progress } from '../../src/log.js'
import type { ApplyDeps, ApplyOptions } from '../../src/migrations/apply-options.js'
import type { ApplyOutcome } from '../../src/migrations/apply-outcome.js'
import { readMigration } from '../../src/migrations/migration-file.js'
import { parseMigration } from '../../src/migrations/parse.js'
import { reusableSession } from '../../src/migrations/reusable-session.js'
import { type BatchOutcome, applyBatch } from '../../src/migrations/run-batch.js'
import { applyMigration } from '../../src/migrations/runner.js'
import { connect } from '../../src/postgres/client.js'
import { mayTravelWhole } from '../../src/migrations/whole-file.js'
import { parseDatabaseUrl } from '../../src/postgres/connection-url.js'

const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

/** A new folder with these files, by name. */
export async function migrationsFolder(files: Record<string, string | Buffer> = {}): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'pg-runbook-migrations-'))
  folders.push(folder)
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(path.join(folder, name), content)))
  return folder
}

export interface MemoryLog extends Log {
  lines: { level: 'debug' | 'info' | 'warn' | 'error'; message: string; at?: SourceLocation }[]
  steps: Progress[]
  text(): string
}

export function memoryLog(): MemoryLog {
  const lines: MemoryLog['lines'] = []
  const steps: Progress[] = []
  const write = (level: MemoryLog['lines'][number]['level']) => (message: string, at?: SourceLocation) => {
    lines.push({ level, message, ...(at && { at }) })
  }
  return {
    lines,
    steps,
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    progress: (progress) => steps.push(progress),
    text: () => lines.map(({ level, message }) => `${level} ${message}`).join('\n'),
  }
}

export const OPTIONS: ApplyOptions = {
  onAlreadyExists: 'warn',
  lockTimeoutMs: 2_000,
  statementTimeoutMs: 0,
  lockRetries: 0,
  dryRun: false,
  toolVersion: '0.0.0-test',
  runnerWaitMs: 20_000,
}

/** Sessions opened as operations open them. */
export const depsFor = (url: string, deps: Partial<ApplyDeps> = {}): ApplyDeps => ({
  connect: () => connect(parseDatabaseUrl(url, 'database-url')),
  log: memoryLog(),
  ...deps,
})

export interface Applied {
  outcome: ApplyOutcome
  log: MemoryLog
}

/** Reads, parses and applies one text as a file of that name. */
export async function apply(
  url: string,
  sql: string | Buffer,
  options: Partial<ApplyOptions> = {},
  { name = '20250101_test.sql', ...deps }: Partial<ApplyDeps> & { name?: string } = {},
): Promise<Applied> {
  const folder = await migrationsFolder({ [name]: sql })
  const parsed = await parseMigration(await readMigration(folder, name))
  const log = memoryLog()
  return { outcome: await applyMigration(parsed, { ...OPTIONS, ...options }, depsFor(url, { log, ...deps })), log }
}

/** Parses several files and applies them in their order, as a release does with files that the ledger does not have. */
export async function applyAll(
  url: string,
  files: Record<string, string>,
  options: Partial<ApplyOptions> = {},
  deps: Partial<ApplyDeps> = {},
): Promise<{ outcome: BatchOutcome; log: MemoryLog }> {
  const folder = await migrationsFolder(files)
  const parsed = await Promise.all(
    Object.keys(files).map(async (name) => parseMigration(await readMigration(folder, name))),
  )
  const log = memoryLog()
  const edges = depsFor(url, { log, ...deps })
  const connection = reusableSession(edges)
  try {
    return {
      outcome: await applyBatch(
        parsed,
        { ...OPTIONS, ...options },
        edges,
        (one) => mayTravelWhole(one, false),
        connection,
      ),
      log,
    }
  } finally {
    await connection.close()
  }
}

/** The error that `promise` ends in. */
export async function failureOf(promise: Promise<unknown>): Promise<RunbookError> {
  return promise.then(
    () => {
      throw new Error('expected it to fail')
    },
    (error: RunbookError) => error,
  )
}

/** Waits until `condition` holds; fails after ten seconds. */
export async function until(condition: () => Promise<boolean> | boolean, what: string): Promise<void> {
  for (const deadline = Date.now() + 10_000; !(await condition());) {
    if (Date.now() > deadline) throw new Error(`never came: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
