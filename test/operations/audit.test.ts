// The audit of rows on a real server: what it notes of whom, whom it lets read it, and that it is never in anybody's way.
import { silentLog } from '../../src/log.js'
import { readOwnCatalog } from '../../src/migrations/catalog-record.js'
import { type AuditChange, type AuditReport, audit } from '../../src/operations/audit.js'
import { auditedDeletions } from '../../src/recovery/audit/audited-deletions.js'
import { type TestDatabase, freshDatabase } from '../harness/postgres.js'
import { runCli } from '../harness/runner.js'

const SHOP = `
  CREATE TABLE customers (id int PRIMARY KEY, name text);
  CREATE TABLE orders (id int PRIMARY KEY, customer int REFERENCES customers ON DELETE CASCADE);
  CREATE TABLE "Line Items" (id int);
  CREATE TABLE events (at date NOT NULL, what text) PARTITION BY RANGE (at);
  CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
  INSERT INTO customers VALUES (1, 'Ada'), (2, 'Grace');
  INSERT INTO orders VALUES (10, 1), (11, 1), (20, 2);
  INSERT INTO events VALUES ('2026-02-03', 'login')`

const run = (database: TestDatabase, change: AuditChange, dryRun = false): Promise<AuditReport> =>
  audit({ database: { databaseUrl: database.url }, change, lockTimeoutMs: 1_000, dryRun }, { env: {}, log: silentLog })
const enable = (database: TestDatabase, tables: string[], updates = false) =>
  run(database, { what: 'enable', tables, updates })

const noted = (database: TestDatabase) =>
  database.query('SELECT on_table, operation, old_row FROM pgrunbook_audit.changes ORDER BY id')

it('notes a row before it is gone, and those that a cascade takes', async () => {
  const database = await freshDatabase({ sql: SHOP })
  const report = await enable(database, ['customers', 'public.orders'])
  expect(report.tables).toMatchObject([
    { table: 'public.customers', audited: true, updates: false, records: 0 },
    { table: 'public.orders', audited: true },
  ])
  await database.query('DELETE FROM customers WHERE id = 1')
  expect(await noted(database)).toEqual(
    expect.arrayContaining([
      { on_table: 'public.customers', operation: 'DELETE', old_row: { id: 1, name: 'Ada' } },
      { on_table: 'public.orders', operation: 'DELETE', old_row: { id: 10, customer: 1 } },
      { on_table: 'public.orders', operation: 'DELETE', old_row: { id: 11, customer: 1 } },
    ]),
  )
})

it('says when, by whom and how many, transaction by transaction, without a value of any row', async () => {
  const database = await freshDatabase({ sql: SHOP })
  await enable(database, ['customers', 'orders'])
  const client = await database.client()
  await client.query("SET application_name = 'nightly-cleanup'; DELETE FROM orders WHERE customer = 1")
  await database.query('TRUNCATE orders')
  const found = await auditedDeletions(client, ['public.orders'])
  expect(found).toMatchObject([
    { table: 'public.orders', operation: 'TRUNCATE' },
    { table: 'public.orders', operation: 'DELETE', rows: 2, application: 'nightly-cleanup' },
  ])
  expect(found![0]).not.toHaveProperty('rows')
  expect(found![1]!.from.getTime()).toBeGreaterThan(Date.now() - 60_000)
  expect(await auditedDeletions(client, ['public.orders'], new Date(Date.now() + 60_000))).toEqual([])
  expect(await auditedDeletions(await (await freshDatabase()).client(), ['public.orders'])).toBeUndefined()
})

it('an application that may delete, and nothing else, is noted, and may not read what is', async () => {
  const database = await freshDatabase({ sql: SHOP })
  const role = `app_${database.name}`
  await database.query(`CREATE ROLE ${role}; GRANT DELETE, SELECT ON orders TO ${role}`)
  await enable(database, ['orders'])
  const client = await database.client()
  await client.query(`SET ROLE ${role}; DELETE FROM orders WHERE id = 20`)
  await expect(client.query('SELECT FROM pgrunbook_audit.changes')).rejects.toMatchObject({ code: '42501' })
  await client.query('RESET ROLE')
  expect(await database.query('SELECT role, operation FROM pgrunbook_audit.changes')).toEqual([
    { role, operation: 'DELETE' },
  ])
  await database.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`)
})

it('a partition counts for its table, also where it is named itself', async () => {
  const database = await freshDatabase({ sql: SHOP })
  await enable(database, ['events'])
  await database.query('DELETE FROM events_2026')
  expect(await noted(database)).toMatchObject([{ on_table: 'public.events', old_row: { what: 'login' } }])
})

it('changed rows only where that is wanted, and only where something changed', async () => {
  const database = await freshDatabase({ sql: SHOP })
  await enable(database, ['customers'])
  await database.query("UPDATE customers SET name = 'x' WHERE id = 1")
  expect(await noted(database)).toEqual([])
  await enable(database, ['customers'], true)
  await database.query("UPDATE customers SET name = 'x'")
  expect(await noted(database)).toMatchObject([{ operation: 'UPDATE', old_row: { id: 2, name: 'Grace' } }])
})

it('never stands in the way of a change, whatever the types of the columns are', async () => {
  const database = await freshDatabase({
    sql: `CREATE TABLE t (id int, j json, p point, x xml); INSERT INTO t VALUES (1, '{}', '(1,2)', '<a/>')`,
  })
  await enable(database, ['t'], true)
  await database.query(`UPDATE t SET id = id; UPDATE t SET j = '{"b": 1}'`)
  expect(await noted(database)).toMatchObject([{ operation: 'UPDATE', old_row: { id: 1, j: {}, p: '(1,2)' } }])
  // as pg_dump writes it
  const [made] = await database.query<{ sql: string }>(
    "SELECT pg_get_triggerdef(oid) AS sql FROM pg_trigger WHERE tgname = 'pgrunbook_audit_update'",
  )
  await database.query(
    `DROP TRIGGER pgrunbook_audit_update ON t; ${made!.sql}; UPDATE t SET id = id; UPDATE t SET id = 2`,
  )
  expect(await noted(database)).toHaveLength(2)
})

it('is no drift and no change by hand', async () => {
  const database = await freshDatabase({ sql: SHOP })
  const client = await database.client()
  const before = await readOwnCatalog(client)
  await enable(database, ['customers', 'Line Items', 'events'], true)
  expect((await readOwnCatalog(client)).fingerprint).toBe(before.fingerprint)
})

it('a dry run tells the statements, and runs none', async () => {
  const database = await freshDatabase({ sql: SHOP })
  const { status, statements } = await run(database, { what: 'enable', tables: ['Line Items'], updates: false }, true)
  expect(status).toBe('dry-run')
  expect(statements.join('\n')).toContain('AFTER DELETE ON public."Line Items" FOR EACH ROW')
  expect(await database.query("SELECT to_regnamespace('pgrunbook_audit') AS made")).toEqual([{ made: null }])
})

it('refuses every name that is no table of this role at once, and changes nothing', async () => {
  const database = await freshDatabase({ sql: `${SHOP}; CREATE VIEW names AS SELECT name FROM customers` })
  const error = await enable(database, ['customers', 'nothere', 'names', 'a b.c.d']).catch((caught: unknown) => caught)
  expect(error).toMatchObject({ code: 'audit-refused', detail: { state: 'nothing-changed' } })
  expect((error as Error).message).toMatch(
    /nothere: there is no such table[^]*names: is not a table[^]*a b\.c\.d: there/,
  )
  expect(await database.query("SELECT to_regnamespace('pgrunbook_audit') AS made")).toEqual([{ made: null }])
})

it('does not wait for readers, nor for ever for a writer, nor others behind it', async () => {
  const database = await freshDatabase({ sql: SHOP })
  const reader = await database.client()
  await reader.query('BEGIN; SELECT FROM customers; SELECT FROM events')
  await enable(database, ['customers', 'events'])
  await enable(database, ['customers', 'events'], true)
  await reader.query('COMMIT')
  const writer = await database.client()
  await writer.query("BEGIN; UPDATE customers SET name = 'y'")
  await expect(enable(database, ['customers'], true)).rejects.toMatchObject({
    code: 'lock-timeout',
    detail: { state: 'rolled-back' },
  })
  await writer.query('ROLLBACK')
})

it('from a terminal: on, looked at, emptied, off; what was noted stays', async () => {
  const database = await freshDatabase({ sql: SHOP })
  const env = { DATABASE_URL: database.url }
  const cli = (...args: string[]) => runCli(['audit', ...args], env, { from: 'source' })
  expect((await cli('enable', 'customers', 'Line Items')).raw).toMatch(/2 tables audited now/)
  await database.query('DELETE FROM customers WHERE id = 2')
  expect((await cli('status')).raw).toMatch(/public\.customers +deleted rows +1 /)
  expect((await cli('prune', '--older-than', '90d')).raw).toMatch(/0 records deleted/)
  expect((await cli('disable', 'customers')).raw).toMatch(/public\.customers +nothing any more +1 /)
  await database.query('DELETE FROM customers')
  expect(await database.query('SELECT count(*)::int AS n FROM pgrunbook_audit.changes')).toEqual([{ n: 1 }])
  expect(await cli('enable')).toMatchObject({ exitCode: 2 })
  expect(await cli('remove', 'customers')).toMatchObject({ exitCode: 2 })
})

it('a role that may not look into the audit is told whose the table is', async () => {
  const database = await freshDatabase({ sql: SHOP })
  await enable(database, ['customers'])
  const role = `reader_${database.name}`
  await database.query(`CREATE ROLE ${role} LOGIN PASSWORD 'x'`)
  try {
    const url = Object.assign(new URL(database.url), { username: role, password: 'x' }).href
    await expect(
      run({ ...database, url }, { what: 'enable', tables: ['orders'], updates: false }),
    ).rejects.toMatchObject({
      code: 'audit-refused',
      message: expect.stringContaining('only the owner may add triggers') as string,
    })
  } finally {
    await database.query(`DROP ROLE ${role}`)
  }
})
