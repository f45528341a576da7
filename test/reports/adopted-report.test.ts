// What an adopted file is said to be: as the file makes it only where that was compared.
import type { StatementResult } from '../../src/migrations/apply-outcome.js'
import type { LedgerEntry } from '../../src/migrations/ledger.js'
import { applyDocument } from '../../src/reports/apply-report.js'
import { terminalText } from '../../src/reports/terminal.js'

const entry: LedgerEntry = {
  name: 'a.sql',
  checksum: 'x',
  status: 'adopted',
  appliedAt: new Date(0),
  durationMs: 5,
  statements: 2,
  warnings: 2,
  backup: null,
  actor: null,
  runUrl: null,
  commitSha: null,
  toolVersion: '0',
}

function report(...statements: Partial<StatementResult>[]): string {
  const results = statements.map((one): StatementResult => ({ label: 'CREATE', line: 1, durationMs: 1, ...one }))
  const ran = { statements: results, warnings: [], durationMs: 5, adopted: true, replyLost: false }
  const outcome = { kind: 'applied', entry, ...ran } as const
  return terminalText(
    applyDocument({ status: 'adopted', migration: 'a.sql', database: 'db:5432/app', outcome, warnings: 0 }),
  )
}

it('says that everything is there as the file makes it', () => {
  const text = report({ skipped: 'already-there' }, { skipped: 'already-there' })
  expect(text).toContain('a.sql: everything in it is there already, as the file makes it; recorded as adopted')
  expect(text).not.toContain('not compared')
})

it('says of how many objects the definition was not compared, and of which', () => {
  const text = report({ skipped: 'already-there' }, { skipped: 'already-there', notCompared: true })
  expect(text).toContain('everything in it is there by name; of 1 object the definition was not compared')
  expect(text).toContain('skipped: exists already, not compared')
})
