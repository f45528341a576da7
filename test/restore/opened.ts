// Backups for the tests of restores: dumps by real clients, opened from a file, from a stream, or with a manifest of our own.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { withOpenedBackup } from '../../src/backups/opening/open-backup.js'
import type { OpenedBackup } from '../../src/backups/opening/opened-backup.js'
import { type Survey, surveyBackup } from '../../src/backups/opening/survey.js'
import { silentLog } from '../../src/log.js'
import { parseDatabaseUrl } from '../../src/postgres/connection-url.js'
import { type LoadOptions, type LoadReport, restoreInto } from '../../src/restore/restore-into.js'

const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

export const removeAfterwards = (...left: string[]): void => void folders.push(...left)

export async function testFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'pg-runbook-test-restore-'))
  folders.push(folder)
  return folder
}

export async function fileWith(bytes: Buffer): Promise<string> {
  const file = path.join(await testFolder(), 'backup.sql')
  await writeFile(file, bytes)
  return file
}

export const signal = new AbortController().signal

/** What opens backups in tests. */
export const openDeps = async () => ({
  identities: [],
  env: process.env,
  temporaryFolder: await testFolder(),
  log: silentLog,
  signal,
})

export async function withBackup<T>(
  file: string,
  body: (backup: OpenedBackup, survey: Survey) => Promise<T>,
  { seekable = true }: { seekable?: boolean } = {},
): Promise<T> {
  return withOpenedBackup({ kind: 'file', path: file }, await openDeps(), async (opened) => {
    const { name, storedBytes } = opened
    const asStream: OpenedBackup = { name, storedBytes, read: (stop) => opened.read(stop) }
    const backup = seekable ? opened : asStream
    return body(backup, await surveyBackup(backup, { log: silentLog }))
  })
}

export const restoreFile = (
  file: string,
  url: string,
  options: Partial<LoadOptions> = {},
  how: { seekable?: boolean } = {},
): Promise<LoadReport> =>
  withBackup(
    file,
    (backup, survey) =>
      restoreInto(
        parseDatabaseUrl(url, 'the test'),
        backup,
        survey,
        { jobs: 2, noOwner: false, noPrivileges: false, ...options },
        { log: silentLog, signal },
      ),
    how,
  )

/** A dump without what differs from one dump to the next of the same database. */
export const comparable = (dump: Buffer): string =>
  dump
    .toString('latin1')
    .replaceAll(/^\\(un)?restrict .*$/gm, '')
    .replaceAll(/^-- (Dumped (from|by)|pg-runbook manifest).*$/gm, '')
