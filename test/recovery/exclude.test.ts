// --exclude-table: nothing of what it means comes back, whatever else is asked for, and a name that means nothing is no exclusion.
import { recoverRowsDocument } from '../../src/reports/recover-rows-report.js'
import { terminalText } from '../../src/reports/terminal.js'
import { scene } from './recovering.js'

const SCHEMA = `CREATE SCHEMA logs; CREATE TABLE logs.visits (at date); CREATE TABLE orders (id int PRIMARY KEY);
  CREATE TABLE "Order Line" (id int PRIMARY KEY, "order" int REFERENCES orders ON DELETE CASCADE);
  CREATE TABLE line_notes (id int PRIMARY KEY, line int REFERENCES "Order Line" ON DELETE CASCADE);
  INSERT INTO logs.visits VALUES ('2026-01-01'); INSERT INTO orders VALUES (1), (2); INSERT INTO "Order Line" VALUES (1, 1), (2, 2);
  INSERT INTO line_notes VALUES (1, 1)`

it('all but what it names: no table without a key stands in the way, and what a cascade took of it is told', async () => {
  const at = await scene(SCHEMA, 'DELETE FROM orders WHERE id = 1; DELETE FROM logs.visits')
  await expect(at.recover()).rejects.toMatchObject({
    message: expect.stringContaining('logs.visits: has no') as string,
  })
  const done = await at.recover({ exclude: ['logs.*', '"Order Line"'] })
  expect(done.of).toEqual({
    orders: expect.objectContaining({ recovered: 1 }) as object,
    line_notes: expect.objectContaining({ recovered: 0 }) as object,
  })
  expect(done.leftOut).toEqual([
    { table: 'logs.visits', below: false },
    { table: 'public."Order Line"', below: true },
  ])
  expect(terminalText(recoverRowsDocument(done))).toMatch(
    /Left out +logs\.visits, public\."Order Line"\n[^]*public\."Order Line" is left out \(exclude-table\): rows of it that a cascade took stay away/,
  )
  expect(await at.rows('"Order Line"')).toEqual(['(2,2)'])
  expect(await at.rows('logs.visits')).toEqual([])
})

it('neither as a parent: what depends on it stays out with it, and says so', async () => {
  const at = await scene(SCHEMA, 'DELETE FROM orders WHERE id = 1')
  const done = await at.recover({ tables: ['line_notes'], exclude: ['"Order Line"'] })
  expect(done).toMatchObject({ status: 'nothing-recovered', missing: 1, recovered: 0 })
  expect(done.of.line_notes!.notInserted).toEqual([
    { reason: { kind: 'parent', name: 'public."Order Line"' }, rows: 1 },
  ])
})

it('a name that the backup does not have, and one that leaves nothing, are refused', async () => {
  const at = await scene(SCHEMA, 'SELECT 1')
  await expect(at.recover({ exclude: ['order_line'] })).rejects.toMatchObject({
    code: 'recovery-refused',
    message: expect.stringMatching(
      /^exclude-table: the backup holds no table order_line; is one of these meant: public\."Order Line"/,
    ) as string,
  })
  await expect(at.recover({ tables: ['orders'], exclude: ['ord*'] })).rejects.toMatchObject({
    message: 'exclude-table: leaves out every table that was named',
  })
})
