// A new migration file as people read it: where it is, and what to type next.
import type { NewMigrationReport } from '../operations/new.js'
import type { Document } from './document.js'

/** @param folderOption `--migrations-dir ...` where the folder is not the usual one, else empty */
export const newMigrationDocument = (report: NewMigrationReport, folderOption: string): Document => ({
  title: `Made ${report.path}`,
  blocks: [
    {
      kind: 'warnings',
      lines: report.dated
        ? [`the name is dated later than today, because ${report.after} is and it must sort after`]
        : [],
    },
    { kind: 'text', text: ['Write its statements, and below them, as comments, those that take them back. Then:'] },
    { kind: 'text', text: [{ code: `pg-runbook apply ${report.name} --dry-run${folderOption}` }] },
  ],
})
