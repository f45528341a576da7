// How large the tables of a backup are: off the manifest at the end of a plain file, without reading a gigabyte, and of every other
// packing, or without a manifest, by reading it through once. Proves nothing about the rest of a plain file, which restoring does.
import type { TableFacts } from '../dump/dump-events.js'
import { type OpenBackupDeps, withOpenedBackup } from './open-backup.js'
import { manifestAtEnd } from './manifest-at-end.js'
import { surveyBackup } from './survey.js'

export interface TableSizes {
  tables: readonly Pick<TableFacts, 'schema' | 'name' | 'rows' | 'bytes'>[]
  /** Of the manifest; a backup that pg-runbook did not make has none. */
  made?: { database: string; finishedAt: string }
}

/** @throws RunbookError as opening and surveying do */
export async function tableSizes(file: string, deps: OpenBackupDeps): Promise<TableSizes> {
  return withOpenedBackup({ kind: 'file', path: file }, deps, async (backup) => {
    const atEnd = await manifestAtEnd(backup)
    if (atEnd) return { tables: atEnd.tables, made: madeOf(atEnd) }
    const { tables, manifest } = await surveyBackup(backup, deps)
    return { tables, ...(manifest && { made: madeOf(manifest) }) }
  })
}

const madeOf = ({ database, finishedAt }: { database: { name: string }; finishedAt: string }) => ({
  database: database.name,
  finishedAt,
})
