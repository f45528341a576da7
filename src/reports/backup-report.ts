// What people see of a backup: where it is, what is in it, how long it stays and how it was proved.
import type { BackupReport } from '../backups/make-backup.js'
import type { Block, Document, Text } from './document.js'
import { bytesInWords, countInWords, countOf, durationInWords } from '../quantities.js'

const TABLES_SHOWN = 200

export function backupDocument(report: BackupReport): Document {
  const { tables, rows } = report
  return {
    title: `Backup complete: ${countOf(tables, 'table')}, ${countOf(rows, 'row')}, ${bytesInWords(report.bytes)}`,
    blocks: [{ kind: 'facts', facts: backupFacts(report) }, contents(report)],
  }
}

/** The facts of a backup, also shown where it was only the first step of something else. */
export function backupFacts(report: BackupReport): [string, Text][] {
  const { stored, manifest } = report
  return [
    ['Stored as', { code: stored.location }],
    ...(stored.url ? [['Download', stored.url] as [string, Text]] : []),
    ...(stored.artifactId === undefined ? [] : [['Expires', expiry(stored.expiresAt)] as [string, Text]]),
    [
      'Database',
      `${manifest.database.name}, PostgreSQL ${manifest.serverVersion}, by pg_dump ${manifest.clientVersion}`,
    ],
    ['File', `${bytesInWords(report.bytes)}${report.sealed ? ', encrypted with age' : ', not encrypted'}`],
    ['SHA-256', { code: report.sha256 }],
    ['Migration ledger at', manifest.ledgerHead ? { code: manifest.ledgerHead } : 'no ledger yet'],
    ['Took', durationInWords(report.durationMs)],
  ]
}

const expiry = (at: Date | undefined): string =>
  at
    ? `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`
    : 'GitHub did not tell (it takes the permission actions: read)'

function contents({ manifest }: BackupReport): Block {
  const largest = [...manifest.tables].sort((a, b) => b.bytes - a.bytes).slice(0, TABLES_SHOWN)
  const more = manifest.tables.length - largest.length
  return {
    kind: 'table',
    fold: `Tables${more > 0 ? ` (the ${TABLES_SHOWN} largest of ${countInWords(manifest.tables.length)})` : ''}`,
    columns: ['Table', 'Rows', 'Text'],
    rows: largest.map((table) => [
      { code: `${table.schema}.${table.name}` },
      countInWords(table.rows),
      bytesInWords(table.bytes),
    ]),
  }
}
