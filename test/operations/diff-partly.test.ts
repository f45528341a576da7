// One statement that changes several things: each of them is named, by whatever accounts for it; and what a statement changes
// although nobody asked for it is told before anybody runs it.
import { readFileSync } from 'node:fs'
import { driftDocument } from '../../src/reports/drift-report.js'
import { terminalText } from '../../src/reports/terminal.js'
import { compare, kinds, models, ORDERS, project } from './drifting.js'
import { failure } from './release.js'

it('names a dropped column beside an added one in the same statement, where no ledger tells them apart', async () => {
  const old = await project(undefined, models({ order: 'paid Boolean?' }), { released: false })
  await old.database.query(`${ORDERS} ALTER TABLE orders ADD COLUMN phone text`)
  const report = await compare(old)
  expect(report.sql).toMatch(/ALTER TABLE "orders" DROP COLUMN "phone",\s+ADD COLUMN +"paid"/)
  expect(kinds(report).sort()).toEqual([
    'schema-ahead: column public.orders.paid',
    'unexplained: column public.orders.phone',
  ])
  for (const { statements } of report.findings) expect(statements).toMatchObject([{ destructive: true, rows: 0 }])
})

it('names every column of a statement that nothing accounts for, once each', async () => {
  const pushed = await project({}, models(), { released: false })
  await pushed.database.query(`${ORDERS} ALTER TABLE orders ADD COLUMN a int, ADD COLUMN b int;
    ALTER TABLE orders ALTER COLUMN note SET DEFAULT 'x', ALTER COLUMN note SET NOT NULL`)
  expect(kinds(await compare(pushed)).sort()).toEqual([
    'unexplained: column public.orders.a',
    'unexplained: column public.orders.b',
    'unexplained: column public.orders.note',
  ])
})

it('names every column that the schema file asks for in one statement', async () => {
  const ahead = await project(undefined, models({ order: 'paid Boolean?\n  open Boolean?' }))
  expect(kinds(await compare(ahead)).sort()).toEqual([
    'schema-ahead: column public.orders.open',
    'schema-ahead: column public.orders.paid',
  ])
})

it.each([
  ['with a ledger', true, 'changed-by-hand'],
  ['without one', false, 'unexplained'],
])('tells what is ignored and would be changed all the same, %s', async (_what, released, kind) => {
  const changed = await project(released ? undefined : {}, models(), { released })
  await changed.database.query(`${released ? '' : ORDERS} ALTER TABLE orders ADD COLUMN a int, ADD COLUMN legacy_b int`)
  const report = await compare(changed, { ignore: ['column:public.orders.legacy_*'] })
  expect(kinds(report)).toEqual([`${kind}: column public.orders.a`])
  const told = 'also changes what ignore leaves out of the comparison: column public.orders.legacy_b'
  expect(report.warnings).toEqual([`ALTER TABLE "orders" DROP COLUMN "a" ${told}`])
  expect(report.sql).toMatch(new RegExp(`-- It ${told}\\n-- DESTRUCTIVE[^\\n]*\\nALTER TABLE "orders"`))
})

it('says that what it tells after a pull is how the two differed before', async () => {
  const changed = await project()
  await changed.database.query('ALTER TABLE customers ADD COLUMN phone text')
  const report = await compare(changed, { pull: true })
  expect(report).toMatchObject({ status: 'drift', pulled: [changed.schema] })
  const text = terminalText(driftDocument(report))
  expect(text).toMatch(/schema\.prisma was written as the database is\. What follows is how the two differed before/)
  expect(text).toMatch(/npx prisma generate[^]*commit both/)
  expect(text).not.toContain('diff --pull')
  const again = await compare(changed, { pull: true })
  expect(again.pulled).toEqual([])
  expect(terminalText(driftDocument(again))).toContain('as the database is already, so nothing was written')
})

it('writes no schema file from a database without tables', async () => {
  const empty = await project({}, models(), { released: false })
  expect(await failure(compare(empty, { pull: true }))).toMatchObject({
    code: 'drift-not-checked',
    message: expect.stringContaining('no table') as string,
  })
  expect(readFileSync(empty.schema, 'utf8')).toBe(models())
})
