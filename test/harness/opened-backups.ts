// Backups for tests that read them back: made by the real backup of a real database, and opened as an operation does it.
import { rm } from 'node:fs/promises'
import { readTables } from '../../src/backups/opening/read-tables.js'
import { type BackupSource, type OpenBackupDeps, withOpenedBackup } from '../../src/backups/opening/open-backup.js'
import type { OpenedBackup } from '../../src/backups/opening/opened-backup.js'
import { type Survey, surveyBackup } from '../../src/backups/opening/survey.js'
import { silentLog } from '../../src/log.js'
import { temporaryFolder } from './backup.js'

/** What `withOpenedBackup` is given, in a folder that goes with the test file; `lines` is what it warned of and told. */
export async function openDeps(deps: Partial<OpenBackupDeps> = {}): Promise<OpenBackupDeps & { lines: string[] }> {
  const folder = removedAfterwards(await temporaryFolder())
  const lines: string[] = []
  const note = (line: string) => void lines.push(line)
  return {
    identities: [],
    env: process.env,
    temporaryFolder: folder,
    lines,
    log: { ...silentLog, info: note, warn: note },
    signal: new AbortController().signal,
    ...deps,
  }
}

export interface ReadBackup {
  survey: Survey
  /** COPY text by `schema.table`. */
  rows: Record<string, string>
}

/** Surveys it and reads every table of it. */
export const readWhole = async (source: BackupSource, deps?: Partial<OpenBackupDeps>): Promise<ReadBackup> => {
  const opened = await openDeps(deps)
  return withOpenedBackup(source, opened, async (backup) => {
    const survey = await surveyBackup(backup, { log: opened.log })
    return { survey, rows: await rowsOf(backup, survey) }
  })
}

export async function rowsOf(
  backup: OpenedBackup,
  survey: Survey,
  wanted = survey.tables as readonly { schema: string; name: string }[],
): Promise<Record<string, string>> {
  const rows: Record<string, string> = {}
  let name = ''
  for await (const event of readTables(backup, survey, wanted)) {
    if (event.kind === 'begin') rows[(name = `${event.table.schema}.${event.table.name}`)] ??= ''
    if (event.kind === 'rows') rows[name] += event.data.toString('latin1')
  }
  return rows
}

const folders = new Set<string>()

/** The folder, which goes with the test file. */
export function removedAfterwards(folder: string): string {
  folders.add(folder)
  return folder
}

if (typeof afterAll === 'function')
  afterAll(() => Promise.all([...folders].map((folder) => rm(folder, { recursive: true, force: true }))))
