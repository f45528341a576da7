// Every way in which a rollback, or a check of one, can end has its words.
import { checkRollbackDocument } from '../../src/reports/check-rollback-report.js'
import { rollbackDocument } from '../../src/reports/rollback-report.js'
import { terminalText } from '../../src/reports/terminal.js'
import { exampleManifest } from '../harness/example-manifest.js'
import type { LedgerEntry } from '../../src/migrations/ledger.js'
import type { RollbackVerdict } from '../../src/migrations/roll-back-proof.js'
import type { RolledBack, RollbackReport } from '../../src/operations/rollback.js'

const nothing: RollbackReport = {
  status: 'rolled-back',
  database: 'db:5432/app',
  rolledBack: [],
  notTried: [],
  warnings: 0,
}
const report = (given: Partial<RollbackReport>): string => terminalText(rollbackDocument({ ...nothing, ...given }))

const entry: LedgerEntry = {
  name: 'b.sql',
  checksum: 'x',
  status: 'rolled-back',
  appliedAt: new Date(0),
  durationMs: 5,
  statements: 1,
  warnings: 0,
  backup: null,
  actor: null,
  runUrl: null,
  commitSha: null,
  toolVersion: '0',
}

it('tells what became of each file', () => {
  const done: RolledBack['outcome'] = {
    kind: 'rolled-back',
    entry,
    statements: [],
    warnings: ['careful'],
    durationMs: 5,
    replyLost: false,
  }
  const text = report({
    status: 'failed',
    rolledBack: [{ migration: 'c.sql', outcome: done }],
    failed: { migration: 'b.sql', message: 'no such table' },
    notTried: ['a.sql'],
  })
  expect(text).toMatch(/^The rollback of b\.sql failed/)
  expect(text).toMatch(
    /no such table[^]*c\.sql +rolled back +5 ms[^]*b\.sql +failed[^]*a\.sql +not tried[^]*warning: careful/,
  )
})

it('ends in the command that goes back to the backup that was just taken', () => {
  const manifest = exampleManifest()
  const backup: RollbackReport['backup'] = {
    status: 'stored',
    name: 'backup_1.sql',
    bytes: 1,
    sha256: '0',
    sealed: false,
    tables: 1,
    rows: 1,
    stored: { location: 'backups/backup_1.sql', bytes: 1 },
    durationMs: 1,
    manifest,
  }
  const text = terminalText(rollbackDocument({ ...nothing, backup }, 'staging'))
  expect(text).toMatch(
    new RegExp(
      `\\npg-runbook restore backups/backup_1.sql --mode swap --confirm ${manifest.database.name} --end-sessions --environment staging\\n$`,
    ),
  )
})

it('tells when there was nothing to do', () => {
  const outcome: RolledBack['outcome'] = { kind: 'already-rolled-back', entry }
  expect(report({ status: 'already-rolled-back', rolledBack: [{ migration: 'b.sql', outcome }] })).toMatch(
    /^b\.sql: rolled back already/,
  )
  expect(report({ status: 'nothing-to-roll-back' })).toMatch(/^Nothing to roll back/)
})

it('tells each verdict of a check, with what differs', () => {
  const verdicts: RollbackVerdict[] = [
    { kind: 'proved' },
    { kind: 'differs', after: 'rollback', changes: ['view leftover was added'] },
    { kind: 'differs', after: 'apply-again', changes: ['x'] },
    { kind: 'failed', step: 'section', message: 'not a comment', line: 3 },
    { kind: 'failed', step: 'apply-again', message: 'exists', line: 1 },
    { kind: 'no-section' },
    { kind: 'not-reached' },
  ]
  const checked = verdicts.map((verdict, index) => ({ migration: `${index}.sql`, verdict }))
  const text = terminalText(checkRollbackDocument({ status: 'not-proved', server: 'db:5432/app', checked }))
  expect(text).toMatch(/0\.sql +proved/)
  expect(text).toMatch(/1\.sql +not as before after the rollback[^]*view leftover was added/)
  expect(text).toMatch(/2\.sql +not the same when applied again/)
  expect(text).toMatch(/3\.sql +the section cannot be read \(line 3\)[^]*not a comment/)
  expect(text).toMatch(/4\.sql +it cannot be applied again/)
  expect(text).toMatch(/5\.sql +has no rollback section/)
  expect(text).toMatch(/6\.sql +not tried/)
})
