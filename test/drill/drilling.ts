// A backup of a database of the test's own, and the drill of it.
import { rm } from 'node:fs/promises'
import { type DrillDeps, type DrilledBackup, type DrillRequest, drillBackup } from '../../src/drill/drill-backup.js'
import { backup } from '../../src/operations/backup.js'
import { type BackupOptions } from '../../src/backups/taking/make-backup.js'
import { parseDatabaseUrl } from '../../src/postgres/connection-url.js'
import { type TestDatabase, testServer } from '../harness/postgres.js'
import { backupDeps, backupOptions, temporaryFolder as makeFolder } from '../harness/backup.js'
import { openDeps } from '../harness/opened-backups.js'

const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

/** The path of a backup that lies in a folder. */
export async function backedUp(
  { url }: Pick<TestDatabase, 'url'>,
  options: Partial<BackupOptions> = {},
): Promise<string> {
  const deps = await backupDeps()
  folders.push(deps.destination, deps.temporaryFolder)
  const request = { options: backupOptions(options), database: { databaseUrl: url } }
  return (await backup(request, deps)).stored.location
}

/** The run's own server, where it is not the throw-away server that is tested: a start takes longer than the rest. */
export const onTestServer = () => ({ scratch: parseDatabaseUrl(testServer().url(), 'scratch-url') })

export const request = (overrides: Partial<DrillRequest> = {}): DrillRequest => ({
  migrationsDir: '/nonexistent',
  smokeFile: 'db/drill.sql',
  smoke: undefined,
  allowMissingExtensions: [],
  jobs: 2,
  again: false,
  ...overrides,
})

export async function drillDeps(overrides: Partial<DrillDeps> = {}): Promise<DrillDeps & { lines: string[] }> {
  return { ...(await openDeps()), installTools: false, now: () => new Date(), ...overrides }
}

export async function drilled(
  path: string,
  overrides: Partial<DrillRequest> = {},
  deps: Partial<DrillDeps> = {},
): Promise<DrilledBackup> {
  return drillBackup({ kind: 'file', path }, path, request(overrides), await drillDeps(deps))
}

export const outcomes = ({ checks }: DrilledBackup): Record<string, string> =>
  Object.fromEntries(checks.map(({ name, outcome }) => [name, outcome]))

/** Goes with the test file. */
export async function temporaryFolder(): Promise<string> {
  const folder = await makeFolder()
  folders.push(folder)
  return folder
}
