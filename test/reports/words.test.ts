// Words that people read in a hurry: what to do next is no warning, one of something is not "1 somethings", and a name can be pasted.
import { drillDocument } from '../../src/reports/drill-report.js'
import { recoverRowsDocument } from '../../src/reports/recover-rows-report.js'
import { terminalText } from '../../src/reports/terminal.js'
import type { RecoverReport } from '../../src/recovery/report.js'

it('what to do about a backup that cannot be opened stands by itself', () => {
  const verdict = { kind: 'not-restored', reason: 'it is encrypted', next: 'give the identity' } as const
  const drilled = [{ backup: 'backup.sql.age', verdict, steps: [], checks: [], notes: [] }]
  const text = terminalText(drillDocument({ status: 'not-restored', drilled, durationMs: 1 }))
  expect(text).toMatch(/^warning: it is encrypted\n\nNext: give the identity$/m)
})

it('names of tables and columns are quoted where SQL needs it, and what was not counted is no zero', () => {
  const table: RecoverReport['tables'][number] = {
    schema: 'public',
    name: 'Order Line',
    role: 'asked',
    key: ['id'],
    inBackup: 2,
    live: 1,
    missing: 1,
    dependedOn: 0,
    taken: { asked: 1, cascade: 0, parent: 0, toInsert: 1 },
    recovered: 1,
    notInserted: [],
    altered: 0,
    columns: { dropped: ['Old'], renamed: [], retyped: [], added: [] },
    triggers: [],
  }
  const report: RecoverReport = {
    status: 'recovered',
    database: 'db:5432/app as app',
    backup: { name: 'backup.sql' },
    triggers: 'fire',
    tables: [table],
    order: [],
    sequences: [],
    notFollowed: [],
    notInBackup: [],
    leftOut: [],
    missing: 1,
    recovered: 1,
    maxRows: 10,
    mayNot: [],
    durationMs: 1,
  }
  const text = terminalText(recoverRowsDocument(report))
  expect(text).toMatch(/^1 row back in 1 table\n/)
  expect(text).toMatch(/ public\."Order Line" +asked for .* not counted$/m)
  expect(text).toContain('public."Order Line"."Old": was dropped')
})
