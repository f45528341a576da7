// What people see of a migration: how it ended, what ran and how long it took, what was told, and the backup before it.
import type { StatementResult } from '../migrations/apply-outcome.js'
import type { ApplyReport } from '../operations/apply.js'
import { countOf, durationInWords } from '../quantities.js'
import { backupBefore } from './backup-before.js'
import type { Block, Document, Text } from './document.js'
import { rehearsalBlocks } from './rehearsal-report.js'
import { anythingRan, dryRunInWords } from './dry-run-title.js'

type Title = (name: string, statements: readonly StatementResult[]) => string

const TITLES: Record<ApplyReport['status'], Title> = {
  applied: (name) => `Applied ${name}`,
  adopted: (name, statements) =>
    `${name}: ${adoptedInWords(statements)}; recorded as adopted, nothing else was changed`,
  'already-applied': (name) => `${name} is applied already, with the same text: nothing to do`,
  'dry-run': (name, statements) => `Dry run of ${name}: ${dryRunInWords(statements)}`,
}

/** Only of what was compared can be said that it is what the file makes. */
function adoptedInWords(statements: readonly StatementResult[]): string {
  const notCompared = statements.filter((statement) => statement.notCompared).length
  if (notCompared === 0) return 'everything in it is there already, as the file makes it'
  return `everything in it is there by name; of ${countOf(notCompared, 'object')} the definition was not compared`
}

const SKIPPED: Record<NonNullable<StatementResult['skipped']>, string> = {
  'already-there': 'skipped: exists already',
  'done-before': 'done by an earlier run',
  'not-in-dry-run': 'not run in a dry run: it cannot be rolled back',
}

/** @param environment as it was chosen by name, for the command that goes back */
export function applyDocument(report: ApplyReport, environment?: string): Document {
  const statements = 'statements' in report.outcome ? report.outcome.statements : []
  return { title: TITLES[report.status](report.migration, statements), blocks: blocksOf(report, environment) }
}

function blocksOf(report: ApplyReport, environment: string | undefined): Block[] {
  const { outcome } = report
  if (outcome.kind === 'already-applied')
    return [{ kind: 'facts', facts: [['Database', report.database], ...ledgerFacts(outcome.entry)] }]
  return [
    {
      kind: 'facts',
      facts: [
        ['Database', report.database],
        ['Took', durationInWords(outcome.durationMs)],
      ],
    },
    ...(outcome.kind === 'applied' && outcome.replyLost ? [replyLost] : []),
    { kind: 'warnings', lines: outcome.warnings },
    statementTable(outcome.statements),
    ...(outcome.kind === 'dry-run' && anythingRan(outcome.statements) ? [lockTable(outcome.locks)] : []),
    ...rehearsalBlocks(report.rehearsal),
    ...backupBefore(report.backup, environment),
  ]
}

const replyLost: Block = {
  kind: 'warnings',
  lines: ["The connection broke before the server's answer to COMMIT; the server says that it is committed."],
}

const ledgerFacts = (entry: {
  status: string
  appliedAt: Date
  actor: string | null
  runUrl: string | null
}): [string, Text][] => [
  ['In the ledger', `${entry.status} ${entry.appliedAt.toISOString()}${entry.actor ? ` by ${entry.actor}` : ''}`],
  ...(entry.runUrl ? [['Run', entry.runUrl] as [string, Text]] : []),
]

export const statementTable = (statements: readonly StatementResult[]): Block => ({
  kind: 'table',
  columns: ['Line', 'Statement', 'Took'],
  rows: statements.map(({ line, label, durationMs, skipped, notCompared }) => [
    String(line),
    { code: label },
    skipped ? SKIPPED[skipped] + (notCompared ? ', not compared' : '') : durationInWords(durationMs),
  ]),
})

interface Lock {
  relation: string
  mode: string
  blocks: string
  line: number
  heldMs: number
}

export const lockTable = (locks: readonly Lock[]): Block =>
  locks.length === 0
    ? { kind: 'text', text: ['It took no lock on anything that is there already.'] }
    : {
        kind: 'table',
        columns: ['Lock on', 'Mode', 'Stops', 'From line', 'Held'],
        rows: locks.map((lock) => [
          { code: lock.relation },
          lock.mode,
          lock.blocks,
          String(lock.line),
          durationInWords(lock.heldMs),
        ]),
      }
