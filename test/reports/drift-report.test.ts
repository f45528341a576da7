// Drift as people read it: why before what, a picture that Mermaid can draw, and nothing that GitHub would drop.
import type { DriftFinding, DriftReport, TouchedTable } from '../../src/drift/drift.js'
import { SUMMARY_LIMIT, cutMarkdown } from '../../src/github/summary.js'
import { driftFound, nextSteps, requireChecked } from '../../src/reports/drift-answer.js'
import { driftDiagram } from '../../src/reports/drift-diagram.js'
import { driftDocument } from '../../src/reports/drift-report.js'
import { markdown } from '../../src/reports/markdown.js'
import { terminalText } from '../../src/reports/terminal.js'

const DROP: DriftFinding = {
  kind: 'changed-by-hand',
  object: 'table public.orders',
  what: 'has the column note, which the schema file lacks',
  location: { file: 'prisma/schema.prisma', line: 7 },
  statements: [{ sql: 'ALTER TABLE "orders"\n  DROP COLUMN "note";', line: 3, destructive: true, rows: 1234 }],
}
const PENDING: DriftFinding = {
  kind: 'pending-migrations',
  object: 'table public.items',
  what: '20260102_items.sql makes it',
}
const ORDERS: TouchedTable = {
  name: 'public.orders',
  columns: [
    { name: 'id', type: 'integer', pk: true },
    { name: 'note', type: 'character varying(20)', pk: false, change: 'only in the database' },
  ],
  relations: [{ from: 'public.orders', to: 'public.users' }],
}
const USERS: TouchedTable = { name: 'public.users', columns: [], relations: [] }

const report = (given: Partial<DriftReport> = {}): DriftReport => ({
  status: 'drift',
  database: 'db:5432/app',
  findings: [PENDING, DROP],
  sql: '-- AlterTable\nALTER TABLE x;\n',
  durationMs: 420,
  file: 'db/migrations/drift_20260102_030405.sql',
  couldNotTell: [],
  ignored: [],
  tables: [ORDERS, USERS],
  warnings: [],
  ...given,
})

it('tells why first, in the order in which people settle it, then the losses, the picture and the SQL', () => {
  const text = markdown(driftDocument(report({ couldNotTell: ['who did it'], ignored: ['table x by --ignore'] })))
  expect(text).toMatch(
    /^### db&#58;5432\/app&#58; drift, 2 differences\n[^]*Changed by hand[^]*note[^]*Pending migrations[^]*line 3 of the SQL would lose something of 1,234 rows[^]*Could not be told[^]*who did it[^]*What to do[^]*review db\/migrations\/drift&#95;20260102[^]*```mermaid\nerDiagram[^]*<details>[^]*-- AlterTable[^]*Left out of the comparison/,
  )
  expect(text).toContain('<code>prisma/schema.prisma&#58;7</code>')
})

it('is the same in a terminal, without the picture', () => {
  const text = terminalText(driftDocument(report()))
  expect(text).toMatch(/^db:5432\/app: drift, 2 differences\n[^]*Changed by hand[^]*-- AlterTable/)
  expect(text).not.toContain('erDiagram')
})

it('no drift has no SQL, no picture and nothing to do', () => {
  const clean = report({ status: 'no-drift', findings: [], tables: [] })
  delete clean.sql
  delete clean.file
  expect(terminalText(driftDocument(clean))).toBe('db:5432/app: no drift\n')
})

it('counts that are not known are said to be', () => {
  const uncounted = { ...DROP.statements![0]! }
  delete uncounted.rows
  const text = terminalText(driftDocument(report({ findings: [{ ...DROP, statements: [uncounted] }] })))
  expect(text).toMatch(/would lose data, how much was not counted: ALTER TABLE "orders" DROP COLUMN "note";/)
})

it('hostile names stay in their cells, and the whole stays under the limit of a summary', () => {
  const evil = '| <script> ```\n::error::x ##[group] @team -->'
  const many = Array.from({ length: 5_000 }, (_, n) => ({ ...DROP, object: `${evil}${n}`, what: evil.repeat(200) }))
  const tables = many.slice(0, 200).map(({ object }) => ({ ...ORDERS, name: object }))
  const text = markdown(
    driftDocument(
      report({ findings: many, sql: `${evil}\n`.repeat(100_000), tables, warnings: [evil], ignored: [evil] }),
    ),
  )
  expect(text).not.toMatch(/<script>(?![^`]*```)|@team(?![^`]*```)|##\[|^::/m)
  expect(text).toMatch(/and 4,900 more/)
  expect(text).toMatch(/more characters not shown/)
  expect(Buffer.byteLength(text)).toBeLessThan(SUMMARY_LIMIT)
  const cut = cutMarkdown(text, 60_000, '\ncut\n')
  expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(60_000)
  expect(cut).toMatch(/\ncut\n$/)
})

describe('the diagram', () => {
  /**
   * What Mermaid's grammar takes: https://github.com/mermaid-js/mermaid, erDiagram.jison. Its parser (11.x) was given diagrams with every
   * character up to U+017F and every word of the grammar in every place; `direction TB` is the one that it takes in quotation marks.
   */
  const LINE =
    /^(?!.*direction +(?:TB|BT|RL|LR))(erDiagram| {2}t\d+\["[^"%\\]+"\]( \{)?| {4}[A-Za-z_]\w* [A-Za-z_]\w*( PK)?( "[^"]*")?| {2}\}| {2}t\d+ \}o--\|\| t\d+ : references)$/

  it('shows keys, changes and foreign keys of the touched tables', () => {
    expect(driftDiagram([ORDERS, USERS])).toBe(
      [
        'erDiagram',
        '  t1["public.orders"] {',
        '    integer id PK',
        '    character_varying_20_ note "only in the database"',
        '  }',
        '  t2["public.users"]',
        '  t1 }o--|| t2 : references',
      ].join('\n'),
    )
  })

  it('takes any name', () => {
    const names = [
      '',
      'pk',
      'FK',
      '"%\\',
      '1st',
      'имя',
      'a;b#c',
      '<b>',
      'x\ny',
      '}',
      'a"b',
      '`',
      '😀',
      'x'.repeat(500),
      'in direction  TB.x',
      '%%{init: {}}%%',
    ]
    const tables = names.map((name) => ({
      name,
      columns: names.map((column) => ({ name: column, type: column, pk: true, change: column })),
      relations: names.map((to) => ({ from: name, to })),
    }))
    for (const line of driftDiagram(tables)!.split('\n')) expect(line).toMatch(LINE)
  })

  it('shows what changed of a wide table, and nothing at all of too much', () => {
    const columns = Array.from({ length: 300 }, (_, n) => ({ name: `c${n}`, type: 'text', pk: false }))
    const wide = driftDiagram([
      { ...USERS, columns: [...columns, { name: 'last', type: 'text', pk: false, change: 'new' }] },
    ])!
    expect(wide).toMatch(/text last "new"[^]*and c261_more/)
    for (const line of wide.split('\n')) expect(line).toMatch(LINE)
    const long = columns.map((column) => ({ ...column, type: 't'.repeat(60), change: 'y'.repeat(60) }))
    expect(
      driftDiagram(Array.from({ length: 30 }, (_, n) => ({ ...USERS, name: `t${n}`, columns: long }))),
    ).toBeUndefined()
    expect(driftDiagram([])).toBeUndefined()
  })
})

describe('what it means', () => {
  it('F91 what could not be compared is never an answer', () => {
    expect(() => requireChecked(report({ status: 'not-checked', couldNotTell: ['no engine'] }))).toThrow(/no engine/)
    expect(() => requireChecked(report({ status: 'no-drift' }))).not.toThrow()
  })

  it('names the file and both ways out', () => {
    const { code, message, detail } = driftFound(report(), 'prisma/schema.prisma')
    expect({ code, message }).toEqual({
      code: 'drift-found',
      message:
        'db:5432/app differs from prisma/schema.prisma: 2 differences, settled by db/migrations/drift_20260102_030405.sql',
    })
    expect(detail.hint).toMatch(
      /diff --pull, then npx prisma generate[^]*review db\/migrations\/drift_20260102_030405\.sql/,
    )
  })

  it('what pending migrations account for is applied', () => {
    expect(nextSteps(report({ findings: [PENDING] }))).toEqual(['Pending: pg-runbook apply-pending.'])
  })

  it('SQL without a statement settles nothing, and is not shown', () => {
    const lagging = report({ findings: [{ ...DROP, kind: 'schema-ahead' }], sql: '-- Drift of app\n-- nothing\n' })
    expect(terminalText(driftDocument(lagging))).not.toMatch(/-- Drift|drift_/)
    expect(driftFound(lagging, 'schema.prisma').message).not.toMatch(/settled/)
  })

  it('what a schema file cannot hold is not pulled into it', () => {
    expect(nextSteps(report({ findings: [{ ...DROP, kind: 'unseen-by-prisma' }] })).join('')).not.toMatch(/pull/)
  })
})
