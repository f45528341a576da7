// "May lock" becomes rows and seconds where the sizes of tables are known, and says what that rests on.
import type { KnownTables, TableFacts } from '../../../src/migrations/rules/table-facts.js'
import { check } from './checking.js'

const known = (facts: Partial<TableFacts>, complete = true): KnownTables => ({
  source: 'the database app',
  of: 'the-real-one',
  complete,
  tables: new Map([['public.orders', { bytes: 1_200_000_000, rows: 3_200_000, notNull: new Set<string>(), ...facts }]]),
})
const INDEX = 'CREATE INDEX orders_at ON orders (at);'
const only = async (text: string, tables: KnownTables) =>
  (await check(text, { known: tables, off: new Set(['rollback-missing', 'not-idempotent']) }))[0]

it('an index without a name: what to write instead has a place for one, which IF NOT EXISTS needs', async () => {
  const found = await only('CREATE INDEX ON orders (at);', known({}))
  expect(found!.fix).toMatch(/^CREATE INDEX CONCURRENTLY IF NOT EXISTS <name> ON orders \.\.\., /)
})

it('tells rows, size and time, and what they are from', async () => {
  const found = await only(INDEX, known({}))
  expect(found).toMatchObject({ rule: 'index-not-concurrent', severity: 'error' })
  expect(found!.estimate).toMatch(
    /^locks 3\.2 million rows \(1\.2 GB\) of public\.orders for about \d+\.\d s; the size is from the database app, the time assumes \d+ MB\/s$/,
  )
})

it('is a warning where the table is done at once', async () => {
  expect(await only(INDEX, known({ bytes: 16_384, rows: 12 }))).toMatchObject({
    severity: 'warn',
    estimate: expect.stringContaining('12 rows (16.4 kB) of public.orders for less than 100 ms') as string,
  })
})

it('makes nothing up where no ANALYZE has run', async () => {
  const facts = { bytes: 1_200_000_000, notNull: new Set<string>() }
  const tables = { ...known({}), tables: new Map([['public.orders', facts]]) }
  expect((await only(INDEX, tables))!.estimate).toMatch(/^locks 1\.2 GB of/)
})

it('a table that the database does not have is not an existing one; a backup alone cannot tell that', async () => {
  const text = 'CREATE INDEX other_at ON others (at);'
  expect(await only(text, known({}))).toBeUndefined()
  expect(await only(text, known({}, false))).toMatchObject({ rule: 'index-not-concurrent' })
})

it('knows types and NOT NULL checks from the database', async () => {
  const facts = known({ columns: new Map([['name', 'varchar(20)']]), notNull: new Set(['email']) })
  expect(await only('ALTER TABLE orders ALTER name TYPE varchar(50);', facts)).toBeUndefined()
  expect(await only('ALTER TABLE orders ALTER name TYPE varchar(10);', facts)).toMatchObject({ rule: 'type-change' })
  expect(await only('ALTER TABLE orders ALTER email SET NOT NULL;', facts)).toBeUndefined()
})

it('a table of another schema than public, named without it, has its size told as well', async () => {
  const tables = { ...known({}), tables: new Map([['app.orders', known({}).tables.get('public.orders')!]]) }
  expect((await only(INDEX, tables))!.estimate).toContain('3.2 million rows')
})

it('a name that several schemas have is one that is there, of whatever size', async () => {
  const facts = known({}).tables.get('public.orders')!
  const tables = {
    ...known({}),
    tables: new Map([
      ['tenant_1.orders', facts],
      ['tenant_2.orders', facts],
    ]),
  }
  const found = await only(INDEX, tables)
  expect(found).toMatchObject({ rule: 'index-not-concurrent', severity: 'error' })
  expect(found).not.toHaveProperty('estimate')
})

describe('IF NOT EXISTS', () => {
  const waiting = { ledger: new Map() }
  const rules = async (text: string) =>
    (
      await check(text, {
        known: known({}),
        past: waiting,
        off: new Set(['rollback-missing', 'not-idempotent', 'destructive']),
      })
    ).map(({ rule }) => rule)

  it('of a table that the database has makes none: what follows meets its rows', async () => {
    expect(await rules(`CREATE TABLE IF NOT EXISTS orders (id bigint);\n${INDEX}`)).toEqual(['index-not-concurrent'])
    expect(await rules(`CREATE TABLE IF NOT EXISTS others (id bigint);\nCREATE INDEX a ON others (id);`)).toEqual([])
  })

  it('of a table that only another schema has, as auth.users, makes a new one', async () => {
    const facts = known({}).tables.get('public.orders')!
    const tables = { ...known({}), tables: new Map([['auth.orders', facts]]) }
    const text = `CREATE TABLE IF NOT EXISTS orders (id bigint);\n${INDEX}`
    const off = new Set(['rollback-missing', 'not-idempotent'] as const)
    expect(await check(text, { known: tables, past: waiting, off })).toEqual([])
  })

  it('behind a DROP of it makes a new one', async () => {
    expect(await rules(`DROP TABLE orders;\nCREATE TABLE IF NOT EXISTS orders (id bigint);\n${INDEX}`)).toEqual([])
  })
})
