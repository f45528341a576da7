// Databases with backups of some days, and what the operation says of when their rows vanished.
import { rename } from 'node:fs/promises'
import path from 'node:path'
import { silentLog } from '../../src/log.js'
import { recoverWindow, type WindowReport, type WindowRequest } from '../../src/operations/recover-window.js'
import { recoverWindowDocument } from '../../src/reports/recover-window-report.js'
import { terminalText } from '../../src/reports/terminal.js'
import type { TestDatabase } from '../harness/postgres.js'
import { dumpTo, ownFolder } from './recovering.js'

export const SECRET = 'kx93-marker-value'
export const PEOPLE = `CREATE TABLE people (id int PRIMARY KEY, email text UNIQUE NOT NULL);
  INSERT INTO people SELECT i, '${SECRET}-' || i FROM generate_series(1, 20) i`

export const nameOfDay = (day: number): string => `backup_202601${String(day).padStart(2, '0')}_020000.sql`
export const atDay = (day: number): string => new Date(Date.UTC(2026, 0, day, 2)).toISOString()

/** A backup after each of the texts, a day apart, from the first of January on. */
export async function history(database: TestDatabase, folder: string, texts: readonly string[]): Promise<string[]> {
  const files: string[] = []
  for (const [index, sql] of texts.entries()) {
    await database.query(sql)
    const file = path.join(folder, nameOfDay(index + 1))
    await rename(await dumpTo(database), file)
    files.push(file)
  }
  return files
}

export async function windowOf(database: TestDatabase, request: Partial<WindowRequest>): Promise<WindowReport> {
  const all: WindowRequest = {
    database: { databaseUrl: database.url },
    backups: { kind: 'these', sources: [] },
    tables: ['people'],
    exclude: [],
    match: 'key',
    map: [],
    forceForeign: false,
    lockTimeoutMs: 2_000,
    ...request,
  }
  const common = { identities: [], env: process.env, log: silentLog, signal: new AbortController().signal }
  const report = await recoverWindow(all, { ...common, temporaryFolder: await ownFolder(), now: () => new Date() })
  expect(JSON.stringify(report) + terminalText(recoverWindowDocument(report))).not.toContain(SECRET)
  return report
}

export const files = (paths: readonly string[]): Pick<WindowRequest, 'backups'> => ({
  backups: { kind: 'these', sources: paths.map((file) => ({ kind: 'file', path: file })) },
})

export const NOTHING = 'SELECT 1'
