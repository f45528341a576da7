// The four kinds of drift on real databases, each told apart from the others; the drift SQL settles what it says it settles; the
// database that is compared is only read.
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { memoryLog } from '../migrations/run-migration.js'
import { release } from './release.js'
import { applyDrift, compare, filesIn, FIRST, kinds, models, ORDERS, project } from './drifting.js'

it('says no drift, and writes no file, where database, migrations and schema agree', async () => {
  const clean = await project()
  expect(await compare(clean)).toMatchObject({ status: 'no-drift', findings: [], couldNotTell: [], tables: [] })
  expect(filesIn(clean.output)).toEqual([])
})

it('tells what pending migrations account for, by the file', async () => {
  const late = await project(FIRST, models({ order: 'paid Boolean @default(false)' }))
  const file = '20250102_paid.sql'
  writeFileSync(path.join(late.migrations, file), 'ALTER TABLE orders ADD COLUMN paid boolean NOT NULL DEFAULT false;')
  const report = await compare(late)
  expect(report).toMatchObject({ status: 'drift', couldNotTell: [] })
  expect(kinds(report)).toEqual(['pending-migrations: column public.orders.paid'])
  expect(report.findings[0]!.what).toContain(file)
  expect(report.findings[0]!.statements).toMatchObject([{ destructive: false }])
  await release(late.database, late.migrations)
  expect(await compare(late)).toMatchObject({ status: 'no-drift' })
})

it('tells a schema file that is ahead of the migrations, with the line of its model', async () => {
  const ahead = await project(
    FIRST,
    models({ order: 'paid Boolean @default(false)', more: 'model Tag {\n  id Int @id\n}' }),
  )
  const report = await compare(ahead)
  expect(kinds(report).sort()).toEqual(['schema-ahead: column public.orders.paid', 'schema-ahead: table public."Tag"'])
  const order = report.findings.find(({ object }) => object.includes('orders'))
  expect(order!.location).toEqual({ file: ahead.schema, line: 14 })
  const { line, sql } = order!.statements![0]!
  expect(report.sql!.split('\n')[line - 1]).toBe(`${sql};`)
  await applyDrift(ahead, report)
  const after = await compare(ahead)
  expect(after.findings.filter(({ kind }) => kind === 'unexplained')).toEqual([])
  expect(after.findings.every(({ statements }) => statements === undefined)).toBe(true)
})

it('tells what was changed by hand, counts what its removal would lose, and applying the SQL leaves no drift', async () => {
  const changed = await project()
  await changed.database.query(`INSERT INTO customers (email) VALUES ('a'), ('b'), ('c');
    ALTER TABLE customers ADD COLUMN phone text; UPDATE customers SET phone = '1' WHERE id < 3;
    CREATE TABLE scribble (id int PRIMARY KEY); INSERT INTO scribble VALUES (1);
    DROP INDEX customers_email_key; ALTER TABLE orders ALTER COLUMN note TYPE text`)
  const report = await compare(changed)
  expect(kinds(report).sort()).toEqual([
    'changed-by-hand: column public.customers.phone',
    'changed-by-hand: column public.orders.note',
    'changed-by-hand: index public.customers_email_key',
    'changed-by-hand: table public.scribble',
  ])
  expect(report.findings[0]!.what).toMatch(/since the last run \(20/)
  const of = (object: string) => report.findings.find((finding) => finding.object === object)!.statements
  expect(of('column public.customers.phone')).toMatchObject([{ destructive: true, rows: 2 }])
  expect(of('table public.scribble')).toMatchObject([{ destructive: true, rows: 1 }])
  expect(of('column public.orders.note')).toMatchObject([{ destructive: true, rows: 0 }])
  expect(of('index public.customers_email_key')).toMatchObject([{ destructive: false }])
  expect(report.sql).toMatch(/-- DESTRUCTIVE: loses data of 2 rows\nALTER TABLE "(public"\.")?customers"/)
  expect(report.tables.map(({ name }) => name)).toEqual(['public.customers', 'public.orders', 'public.scribble'])
  await applyDrift(changed, report)
  expect(await compare(changed)).toMatchObject({ status: 'no-drift' })
  expect(filesIn(changed.output)).toHaveLength(1)
})

it('tells what Prisma cannot see, in comments of the SQL alone', async () => {
  const changed = await project()
  await changed.database.query(`CREATE VIEW paid AS SELECT id FROM orders;
    ALTER TABLE orders ADD CONSTRAINT short CHECK (length(note) < 40);
    CREATE INDEX lower_email ON customers (lower(email)); CREATE INDEX few ON orders (note) WHERE id > 5;
    CREATE SCHEMA audit; CREATE TABLE audit.log (id int);
    ALTER TABLE orders ENABLE ROW LEVEL SECURITY; CREATE POLICY own ON orders USING (true);
    CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
    CREATE TRIGGER t AFTER INSERT ON orders EXECUTE FUNCTION f(); GRANT SELECT ON orders TO PUBLIC`)
  const report = await compare(changed)
  const unseen = [
    ...['constraint public.orders.short', 'function public.f()', 'grant on table public.orders to PUBLIC'],
    ...['index public.few', 'index public.lower_email', 'policy public.orders.own', 'schema audit', 'table audit.log'],
    ...['table public.orders', 'trigger public.orders.t', 'view public.paid'],
  ]
  expect(kinds(report).sort()).toEqual(unseen.map((object) => `unseen-by-prisma: ${object}`))
  expect(report.sql!.split('\n').filter((line) => line !== '' && !line.startsWith('--'))).toEqual([])
  expect(report.sql).toContain('--   view public.paid: is in the database, and no applied migration makes it')
})

it('leaves out what globs name, partitions, extension objects and the history of Prisma', async () => {
  const changed = await project()
  await changed.database
    .query(`CREATE TABLE legacy_a (id int PRIMARY KEY); CREATE SCHEMA audit; CREATE VIEW audit.v AS SELECT 1;
    CREATE TABLE _prisma_migrations (id text PRIMARY KEY)`)
  const ignore = ['table:public.legacy_*', '*:audit*']
  const report = await compare(changed, { ignore })
  expect(kinds(report)).toEqual([])
  expect(report).toMatchObject({ status: 'no-drift' })
  expect(report.ignored.join('\n')).toMatch(/legacy_\*: \d+ objects[^]*/)
  await expect(compare(changed, { ignore: ['legacy_*', 'tabel:x'] })).rejects.toMatchObject({
    code: 'bad-input',
    message: expect.stringMatching(/legacy_\*[^]*tabel:x/) as string,
  })
})

it('never takes a new partition for drift', async () => {
  const parted = `CREATE TABLE events (id int NOT NULL, day date NOT NULL, PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
    CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');`
  const model = 'model Event {\n  id Int\n  day DateTime @db.Date\n  @@id([id, day])\n  @@map("events")\n}'
  const changed = await project({ ...FIRST, '20250102_events.sql': parted }, models({ more: model }))
  await changed.database.query(
    `CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01'); CREATE INDEX ON events_2026 (day)`,
  )
  expect(kinds(await compare(changed))).toEqual([])
})

it('says plainly what it could not tell apart without a ledger', async () => {
  const old = await project(FIRST, models({ order: 'paid Boolean' }), { released: false })
  await old.database.query(`${ORDERS} ALTER TABLE customers ADD COLUMN phone text`)
  const report = await compare(old)
  expect(kinds(report).sort()).toEqual([
    'schema-ahead: column public.orders.paid',
    'unexplained: column public.customers.phone',
  ])
  expect(report.couldNotTell.join('\n')).toMatch(/no ledger[^]*could not be told apart/)
})

it('counts everything as pending on an empty database', async () => {
  const empty = await project(FIRST, models(), { released: false })
  const report = await compare(empty)
  expect(new Set(report.findings.map(({ kind }) => kind))).toEqual(new Set(['pending-migrations']))
  expect(report.couldNotTell).toEqual([])
})

it('replays the texts that ran, where a file was edited or is gone', async () => {
  const edited = await project({ ...FIRST, '20250102_a.sql': 'CREATE VIEW a AS SELECT 1 AS x;' })
  writeFileSync(path.join(edited.migrations, '20250102_a.sql'), 'CREATE VIEW b AS SELECT 2 AS y;')
  expect(await compare(edited)).toMatchObject({ status: 'no-drift', couldNotTell: [] })
})

it('goes on with a replay that fails, and says what it could therefore not tell', async () => {
  const broken = await project()
  writeFileSync(path.join(broken.migrations, '20250102_bad.sql'), 'ALTER TABLE nowhere ADD COLUMN x int;')
  await broken.database.query('ALTER TABLE customers ADD COLUMN phone text')
  const report = await compare(broken)
  expect(kinds(report)).toEqual(['changed-by-hand: column public.customers.phone'])
  expect(report.couldNotTell.join('\n')).toMatch(/could not be replayed: .*20250102_bad.sql[^]*ahead of the migrations/)
})

it('never overwrites a drift file, and leaves an old one alone where there is no drift', async () => {
  const changed = await project()
  await changed.database.query('ALTER TABLE customers ADD COLUMN phone text')
  const [first, second] = [await compare(changed), await compare(changed)]
  expect(first.file).toMatch(/drift_\d{8}_\d{6}\.sql$/)
  expect(second.file).not.toBe(first.file)
  expect(statSync(first.file!).mode & 0o777).toBe(0o644)
  await applyDrift(changed, first)
  expect(await compare(changed)).toMatchObject({ status: 'no-drift' })
  expect(filesIn(changed.output)).toHaveLength(2)
})

it('writes no password into the file', async () => {
  const changed = await project()
  await changed.database.query('ALTER TABLE customers ADD COLUMN phone text')
  const { file } = await compare(changed)
  const { password } = new URL(changed.database.url)
  expect(password).not.toBe('')
  expect(readFileSync(file!, 'utf8')).not.toContain(`:${password}@`)
})

it('takes the database for the truth with pull, and then there is no drift from the schema', async () => {
  const changed = await project()
  await changed.database.query('ALTER TABLE customers ADD COLUMN phone text')
  const log = memoryLog()
  await compare(changed, { pull: true }, log)
  expect(readFileSync(changed.schema, 'utf8')).toMatch(/phone +String\?/)
  expect(readFileSync(changed.schema, 'utf8')).toMatch(/model Customer \{[^]*@@map\("customers"\)/)
  expect(log.text()).toContain('npx prisma generate')
  const after = await compare(changed)
  expect(after.findings.every(({ statements }) => statements === undefined)).toBe(true)
})

it('takes a project without migrations for what it is: Prisma tells the differences, and nothing is ahead', async () => {
  const pushed = await project({}, models(), { released: false })
  await pushed.database.query(ORDERS)
  expect(await compare(pushed)).toMatchObject({ status: 'no-drift' })
  await pushed.database.query('ALTER TABLE customers ADD COLUMN phone text')
  const report = await compare(pushed, { migrationsDir: `${pushed.migrations}/none` })
  expect(kinds(report)).toEqual(['unexplained: column public.customers.phone'])
  expect(report.couldNotTell.join('\n')).toMatch(/no migrations folder|none[^]*could not be told apart/)
})

it('keeps the statements that rebuild an enum together, as one change that may lose the values of the column', async () => {
  const enumModel = (values: string) =>
    models({ order: 'state State @default(open)', more: `enum State {\n  ${values}\n  @@map("state")\n}` })
  const file = `CREATE TYPE state AS ENUM ('open', 'paid');
    ALTER TABLE orders ADD COLUMN state state NOT NULL DEFAULT 'open';`
  const changed = await project({ ...FIRST, '20250102_state.sql': file }, enumModel('open\n  paid'))
  expect(await compare(changed)).toMatchObject({ status: 'no-drift' })
  await changed.database.query(`ALTER TYPE state ADD VALUE 'gone'`)
  const report = await compare(changed)
  expect(kinds(report)).toEqual(['changed-by-hand: enum public.state'])
  expect(report.findings[0]!.statements!.length).toBeGreaterThan(4)
  expect(report.findings[0]!.statements!.filter(({ destructive }) => destructive)).toMatchObject([{ rows: 0 }])
  await applyDrift(changed, report)
  expect(await compare(changed)).toMatchObject({ status: 'no-drift' })
})
