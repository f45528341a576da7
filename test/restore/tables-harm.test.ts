// What goes wrong half way changes nothing: a damaged file, a killed process, a lost connection, a name that is not there.
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { silentLog } from '../../src/log.js'
import { parseDatabaseUrl } from '../../src/postgres/connection-url.js'
import { restoreTables } from '../../src/restore/tables/restore-tables.js'
import type { TestDatabase } from '../harness/postgres.js'
import { freshDatabase, testServer } from '../harness/postgres.js'
import { startProxy } from '../harness/tcp-proxy.js'
import { until } from '../migrations/run-migration.js'
import { contentOf, dumped, everythingOf, restoredTables } from './tables-fixture.js'
import { fileWith, withBackup } from './opened.js'

const SHOP = `
  CREATE SCHEMA other; CREATE SCHEMA more;
  CREATE TABLE orders (id int PRIMARY KEY, tag text); CREATE TABLE other.orders (id int);
  CREATE TABLE other.twice (id int); CREATE TABLE more.twice (id int);
  CREATE TABLE "with.dot" (id int); CREATE TABLE "Größe ""x""" ("Spalte ä" text); CREATE TABLE "or;--ders" (id int);
  INSERT INTO orders SELECT n, repeat('t', 100) || n FROM generate_series(1, 3000) n;
  INSERT INTO "Größe ""x""" VALUES ('ü'), (E'a\\tb\\\\.');`

let database: TestDatabase
let file: string
let before: string
beforeAll(async () => {
  database = await freshDatabase({ sql: SHOP })
  file = await dumped(database)
  await database.query('UPDATE orders SET tag = id::text')
  before = await everythingOf(database)
})

const through = async () => {
  const proxy = await startProxy(testServer())
  const url = new URL(database.url)
  url.port = String(proxy.port)
  return { proxy, url: url.href }
}

describe('names', () => {
  const restoring = (tables: string[], dryRun = true) =>
    restoredTables(file, database, { tables, into: 'beside', dryRun })

  it('takes them as they are written, with schema or not, quoted or not', async () => {
    const written = ['orders', 'other.orders', '"with.dot"', 'public."or;--ders"', 'Größe "x"', '"more"."twice"']
    const { tables, status } = await restoring(written)
    expect(status).toBe('dry-run')
    expect(tables.map(({ table }) => `${table.schema}/${table.name}`).sort()).toEqual(
      ['public/orders', 'other/orders', 'public/with.dot', 'public/or;--ders', 'public/Größe "x"', 'more/twice'].sort(),
    )
    expect(await everythingOf(database)).toBe(before)
  })

  it('tells all that are wrong at once, with what may have been meant', async () => {
    await expect(restoring(['Orders', 'twice', 'public.ordres', 'public.orders'])).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringMatching(
        /^tables: Orders: no such table in the backup; did you mean .*orders.*; twice: more than one table could be meant: (more|other)\.twice, (more|other)\.twice; write the schema too; public\.ordres: no such table in the backup; did you mean public\.orders/,
      ) as string,
    })
  })

  it('restores the oddest name with its rows, also from a stream', async () => {
    const live = await contentOf(database, '"Größe ""x"""')
    const { tables } = await restoredTables(
      file,
      database,
      { tables: ['Größe "x"'], into: 'beside' },
      {},
      { seekable: false },
    )
    const { name } = tables[0]!.restoredAs
    expect(await contentOf(database, `"${name.replaceAll('"', '""')}"`)).toEqual(live)
    await database.query(`DROP TABLE "${name.replaceAll('"', '""')}"`)
  })

  it('a text that only looks like a name stays what it is', async () => {
    const odd = await freshDatabase({
      sql: `CREATE TABLE public (orders int, CHECK (public.orders > 0));
        CREATE FUNCTION orders(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1';
        CREATE TABLE orders (id int DEFAULT orders(1), t text DEFAULT '"public"."orders" public.orders', "public.orders" int,
          up regclass DEFAULT 'public.orders', CHECK (orders(id) > 0 AND t <> 'public.orders'));
        CREATE INDEX ON orders (orders(id)) WHERE "public.orders" > 0;
        ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
        CREATE POLICY p ON orders USING (EXISTS (SELECT FROM public.public WHERE public.orders = orders.id));
        INSERT INTO orders DEFAULT VALUES`,
    })
    const { tables } = await restoredTables(await dumped(odd), odd, { tables: ['orders', 'public'], into: 'beside' })
    const copy = tables.find(({ table }) => table.name === 'orders')!.restoredAs.name
    expect(await contentOf(odd, copy)).toEqual(await contentOf(odd, 'orders'))
    expect(await odd.query(`INSERT INTO ${copy} DEFAULT VALUES RETURNING id, t`)).toEqual([
      { id: 1, t: '"public"."orders" public.orders' },
    ])
    expect(await everythingOf(odd)).not.toContain('pgrunbook_side')
  })
})

it('F70 a file that is cut, or changes while it is read, changes nothing', async () => {
  const bytes = await readFile(file)
  for (let share = 1; share < 20; share++) {
    const cut = await fileWith(bytes.subarray(0, Math.floor((bytes.length * share) / 20)))
    const restoring = restoredTables(cut, database, { tables: ['orders'], into: 'replace' })
    await expect(restoring).rejects.toMatchObject({
      code: expect.stringMatching(/bad-dump|backup-incomplete/) as string,
    })
  }
  // The survey reads it whole, and what is loaded afterwards is not the same any more.
  const restoring = withBackup(file, (backup, survey) => {
    const readRange = (start: number, end: number) => Readable.from([Buffer.alloc(end - start, '1\tx\n')])
    const request = { tables: ['orders'], into: 'beside', noOwner: false, noPrivileges: false, dryRun: false } as const
    const limits = { lockTimeoutMs: 0, statementTimeoutMs: 0 }
    const deps = { log: silentLog, now: () => new Date() }
    const url = parseDatabaseUrl(database.url, 'the test')
    return restoreTables({ ...request, ...limits }, url, { ...backup, readRange }, survey, deps)
  })
  await expect(restoring).rejects.toMatchObject({ code: 'bad-dump', detail: { state: 'rolled-back' } })
  expect(await everythingOf(database)).toBe(before)
})

describe('F73 a connection that is lost', () => {
  const MOMENTS = {
    beside: [
      'BEGIN',
      'CREATE SCHEMA',
      'CREATE TABLE',
      'COPY ',
      'tttt',
      'ADD CONSTRAINT',
      'RENAME TO',
      'SET SCHEMA',
      'DROP SCHEMA',
    ],
    replace: [
      'CREATE TABLE',
      'COPY ',
      'tttt',
      'ANALYZE',
      'LOCK TABLE',
      'FULL JOIN',
      '_before_restore_',
      'UPDATE ',
      'INSERT INTO',
    ],
  }

  it.each(['beside', 'replace'] as const)('at any statement leaves all as it was (%s)', async (into) => {
    const { proxy, url } = await through()
    for (const [index, text] of [...MOMENTS[into], 'COMMIT'].entries()) {
      if (index % 2 === 0 || text === 'COMMIT') proxy.cutBeforeRequest(text)
      else proxy.cutOnRequest(text)
      const restoring = restoredTables(file, { url }, { tables: ['orders'], into, lockTimeoutMs: 10_000 })
      await expect(restoring).rejects.toMatchObject({ code: 'restore-failed', detail: { state: 'rolled-back' } })
    }
    expect(await everythingOf(database)).toBe(before)
    await proxy.close()
  })

  it('after COMMIT was sent is asked after: it is done', async () => {
    const { proxy, url } = await through()
    proxy.cutOnRequest('COMMIT')
    const { tables } = await restoredTables(file, { url }, { tables: ['orders'], into: 'beside' })
    expect(await contentOf(database, tables[0]!.restoredAs.name)).toHaveLength(3000)
    await database.query(`DROP TABLE ${tables[0]!.restoredAs.name}`)
    await proxy.close()
  })
})

describe('the reply to COMMIT never comes', () => {
  const committed = async (pattern: string) =>
    (
      await database.query<{ name: string }>(
        `SELECT relname AS name FROM pg_class WHERE relname ~ '${pattern}' AND relkind = 'r'`,
      )
    )[0]?.name

  it('and the connection stays open: the server is asked, and it is done', async () => {
    const { proxy, url } = await through()
    proxy.swallowReplyTo('COMMIT')
    const { tables } = await restoredTables(file, { url }, { tables: ['orders'], into: 'beside' })
    expect(await contentOf(database, tables[0]!.restoredAs.name)).toHaveLength(3000)
    await database.query(`DROP TABLE ${tables[0]!.restoredAs.name}`)
    await proxy.close()
  })

  it('and nobody can be asked: that is said, not that it was rolled back, also where it was cancelled', async () => {
    const { proxy, url } = await through()
    proxy.swallowReplyTo('COMMIT')
    const abort = new AbortController()
    const deps = { signal: abort.signal, log: silentLog }
    const restoring = restoredTables(file, { url }, { tables: ['orders'], into: 'beside' }, deps).catch(
      (error: unknown) => error,
    )
    await until(async () => (await committed('^orders_restored_')) !== undefined, 'the COMMIT')
    proxy.stallAfter(0)
    abort.abort()
    expect(await restoring).toMatchObject({ code: 'outcome-unknown', detail: { state: 'unknown' } })
    await database.query(`DROP TABLE ${(await committed('^orders_restored_'))!}`)
    await proxy.close()
  }, 60_000)
})

it('a cancelled restore changes nothing', async () => {
  const abort = new AbortController()
  const log = { debug() {}, info() {}, warn() {}, error() {}, progress: () => abort.abort() }
  const restoring = restoredTables(
    file,
    database,
    { tables: ['orders'], into: 'replace' },
    { signal: abort.signal, log },
  )
  await expect(restoring).rejects.toMatchObject({ code: 'cancelled', detail: { state: 'rolled-back' } })
  expect(await everythingOf(database)).toBe(before)
})

it('F76 a dump in another encoding keeps its letters; one in no encoding is refused', async () => {
  const sql = `CREATE TABLE "Größe" ("Spalte ä" text DEFAULT 'ü'); INSERT INTO "Größe" DEFAULT VALUES`
  const latin = await freshDatabase({ encoding: 'LATIN1', sql })
  const target = await freshDatabase()
  await restoredTables(await dumped(latin), target, { tables: ['Größe'], into: 'replace' })
  expect(await target.query('SELECT "Spalte ä" AS a FROM "Größe"')).toEqual([{ a: 'ü' }])
  const none = await freshDatabase({ encoding: 'SQL_ASCII', sql: 'CREATE TABLE bytes (t text)' })
  const restoring = restoredTables(await dumped(none), target, { tables: ['bytes'], into: 'beside' })
  await expect(restoring).rejects.toMatchObject({ code: 'restore-refused', detail: { state: 'nothing-changed' } })
  const asUtf8 = restoredTables(await dumped(target), none, { tables: ['Größe'], into: 'replace' })
  await expect(asUtf8).rejects.toMatchObject({
    code: 'restore-refused',
    message: expect.stringContaining('UTF8') as string,
  })
})
