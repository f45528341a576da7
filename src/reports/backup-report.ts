// What people see of a backup: where it is, what is in it, how long it stays and how it was proved.
import { shownName } from '../postgres/shown-name.js'
import type { BackupReport } from '../backups/taking/make-backup.js'
import type { Manifest } from '../backups/manifest.js'
import { LEDGER_SCHEMA, LEDGER_TABLE } from '../postgres/ledger-name.js'
import type { Block, Document, Text } from './document.js'
import { bytesInWords, countInWords, countOf, durationInWords } from '../quantities.js'

const TABLES_SHOWN = 200
const NAMES_SHOWN = 20

export function backupDocument(report: BackupReport): Document {
  return {
    title: `Backup complete: ${tablesInWords(report)}, ${countOf(report.rows, 'row')}, ${bytesInWords(report.bytes)}`,
    blocks: [{ kind: 'facts', facts: backupFacts(report) }, contents(report)],
  }
}

const tablesInWords = ({ tables, manifest }: BackupReport): string => {
  const without = manifest.withoutRows?.length ?? 0
  if (without === 0) return countOf(tables, 'table')
  return `${countOf(tables, 'table')}, ${countInWords(without)} of them without ${without === 1 ? 'its' : 'their'} rows`
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
    ...withoutRows(manifest),
    ['Migration ledger at', ledgerAt(manifest)],
    ['Took', durationInWords(report.durationMs)],
  ]
}

function withoutRows({ withoutRows: tables = [] }: Manifest): [string, Text][] {
  if (tables.length === 0) return []
  const shown = tables.slice(0, NAMES_SHOWN).map(shownName).join(', ')
  const more = tables.length - NAMES_SHOWN
  return [['Without rows', more > 0 ? `${shown} and ${countInWords(more)} more` : shown]]
}

function ledgerAt({ ledgerHead, tables, withoutRows = [] }: Manifest): Text {
  if (ledgerHead !== undefined) return { code: ledgerHead }
  if (withoutRows.some(isLedger)) return 'not known: its rows were left out'
  return tables.some(isLedger) ? 'no migration is applied' : 'no ledger yet'
}

const isLedger = ({ schema, name }: { schema: string; name: string }): boolean =>
  schema === LEDGER_SCHEMA && name === LEDGER_TABLE

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
    rows: largest.map((table) => [{ code: shownName(table) }, countInWords(table.rows), bytesInWords(table.bytes)]),
  }
}
