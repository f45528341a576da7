// An import as people read it: a line per migration of Prisma's, and what to type next.
import type { ImportedMigration, ImportPrismaReport } from '../operations/import-prisma.js'
import { countOf } from '../quantities.js'
import type { Block, Document } from './document.js'

const FILE: Record<ImportedMigration['file'], string> = {
  imported: 'imported',
  'already-there': 'already there',
  empty: 'left out: no statement',
}

const LEDGER: Record<NonNullable<ImportedMigration['ledger']>, string> = {
  baselined: 'baselined: Prisma had applied it',
  recorded: 'recorded before',
  'rolled-back': 'rolled back by pg-runbook',
  pending: 'pending',
}

const count = ({ migrations }: ImportPrismaReport, wanted: (one: ImportedMigration) => boolean): number =>
  migrations.filter(wanted).length

function titleOf(report: ImportPrismaReport): string {
  const imported = count(report, ({ file }) => file === 'imported')
  const baselined = count(report, ({ ledger }) => ledger === 'baselined')
  const parts = [
    `${countOf(imported, 'migration')} imported`,
    `${count(report, ({ file }) => file === 'already-there')} already there`,
    ...(report.database === undefined ? [] : [`${baselined} baselined in the ledger`]),
  ].join(', ')
  return report.status === 'dry-run' ? `Dry run, nothing was written. It would be: ${parts}` : parts
}

function databaseText({ database, prismaHistory }: ImportPrismaReport): string {
  if (database === undefined)
    return 'No database was looked at: what Prisma has applied somewhere is recorded by running this again with its DATABASE_URL'
  if (!prismaHistory) return `Database: ${database}. Prisma has never migrated it`
  return `Database: ${database}. Run this again with --environment for every other database that Prisma has migrated`
}

/** @param folderOption `--migrations-dir ...` where the folder is not the usual one, else empty */
export function importPrismaDocument(report: ImportPrismaReport, folderOption: string): Document {
  const hasDatabase = report.database !== undefined
  const table: Block = {
    kind: 'table',
    columns: ['Prisma', 'File', 'Copy', ...(hasDatabase ? ['Ledger'] : [])],
    rows: report.migrations.map(({ prisma, name, file, ledger }) => [
      { code: prisma },
      { code: file === 'empty' ? '' : name },
      FILE[file],
      ...(hasDatabase ? [ledger === undefined ? '' : LEDGER[ledger]] : []),
    ]),
  }
  return {
    title: titleOf(report),
    blocks: [
      ...(report.migrations.length > 0 ? [table] : []),
      { kind: 'text', text: [databaseText(report)] },
      { kind: 'warnings', lines: report.warnings },
      {
        kind: 'text',
        text: [
          'Next: ',
          {
            code:
              report.status === 'dry-run' ? 'the same command without --dry-run' : `pg-runbook status${folderOption}`,
          },
        ],
      },
    ],
  }
}
