// "May lock" becomes rows and seconds where the sizes of tables are known, and says what that rests on.
import type { KnownTables, TableFacts } from '../../../src/migrations/rules/table-facts.js'
import { check } from './checking.js'

const known = (facts: Partial<TableFacts>, complete = true): KnownTables => ({
  ...{ source: 'the database app', complete },
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
