// Names in a comparison: odd ones are found and written as they are, other schemas are known, and SQL in which a name could end its
// quotes is never handed out.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { applyDrift, compare, filesIn, kinds, models, ORDERS, project } from './drifting.js'
import { failure, release } from './release.js'

it('finds names as odd as PostgreSQL takes them, and never lets one out of its comment', async () => {
  const changed = await project()
  await changed.database.query(`CREATE TABLE "Odd.name x" (id int PRIMARY KEY, "a.b" text);
    INSERT INTO "Odd.name x" VALUES (1, 'x'); ALTER TABLE customers ADD COLUMN "Select" int;
    CREATE VIEW "v
DROP TABLE customers; --" AS SELECT 1 AS x`)
  const report = await compare(changed)
  const kindsOfOdd = kinds(report).sort()
  expect(kindsOfOdd.slice(0, 2)).toEqual([
    'changed-by-hand: column public.customers."Select"',
    'changed-by-hand: table public."Odd.name x"',
  ])
  expect(kindsOfOdd[2]).toContain('unseen-by-prisma: view public."v')
  expect(report.findings.flatMap(({ statements = [] }) => statements.map(({ rows }) => rows)).sort()).toEqual([0, 1])
  expect(report.sql!.split('\n').filter((line) => /^DROP TABLE customers/.test(line))).toEqual([])
  await applyDrift(changed, report)
  expect(kinds(await compare(changed))).toHaveLength(1)
})

it('knows the objects of a schema that is not public by the connection', async () => {
  const shop = await project({}, models(), { released: false })
  await shop.database.query('CREATE SCHEMA shop')
  const databaseUrl = `${shop.database.url}?schema=shop`
  writeFileSync(path.join(shop.migrations, '20250101_orders.sql'), ORDERS)
  await release(shop.database, shop.migrations, { database: { databaseUrl } })
  expect(await compare(shop, { database: { databaseUrl } })).toMatchObject({ status: 'no-drift', couldNotTell: [] })
  await shop.database.query('ALTER TABLE shop.customers ADD COLUMN phone text')
  expect(kinds(await compare(shop, { database: { databaseUrl } }))).toEqual([
    'changed-by-hand: column shop.customers.phone',
  ])
})

it('hands out no SQL in which a name could end its quotes, and compares again once that table is ignored', async () => {
  const changed = await project()
  await changed.database.query('CREATE TABLE "a""; DROP TABLE customers; --" (id int PRIMARY KEY)')
  expect(await failure(compare(changed))).toMatchObject({
    code: 'drift-not-checked',
    message: expect.stringContaining('table public."a""; DROP TABLE customers; --"') as string,
  })
  expect(filesIn(changed.output)).toEqual([])
  expect(await compare(changed, { ignore: ['table:public."a*'] })).toMatchObject({ status: 'no-drift' })
})
