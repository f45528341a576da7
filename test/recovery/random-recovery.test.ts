// Schemas, rows, deletions and other people's later work out of a seed: what was deleted is back byte for byte, what came later is
// untouched, and a second run finds nothing.
import { seededRandom, withSeed, type Random } from '../harness/random.js'
import { freshDatabase, type TestDatabase } from '../harness/postgres.js'
import { dumpTo, sceneOf } from './recovering.js'

const TYPES = ['text', 'numeric', 'bytea', 'jsonb', 'timestamptz', 'float8', 'int[]', 'text[]', 'interval'] as const
const VALUES: Record<(typeof TYPES)[number], readonly string[]> = {
  text: ["''", "'a'", "E'\\\\N'", "E'x\\ty\\n'", '\'"q"\'', "'é'"],
  numeric: ["'NaN'", '1.50', '-0.0001', '12345678901234567890.5'],
  bytea: ["'\\x'", "'\\x005c2e0a'", "'\\xff'"],
  jsonb: [`'{"a": [1, null]}'`, "'null'", '\'"x"\''],
  timestamptz: ["'infinity'", "'2026-01-01 10:00:00.123456+05'", "'1900-01-01'"],
  float8: ["'NaN'", "'-Infinity'", '0.1', '-0'],
  'int[]': ["'{}'", "'{1,NULL}'", "'{{1,2},{3,4}}'"],
  'text[]': ["'{}'", "ARRAY['', NULL, 'a,b']"],
  interval: ["'1 mon -2 days'", "'00:00:01.5'"],
}

interface Table {
  name: string
  keys: number
  /** Columns other than the key and the references. */
  columns: (typeof TYPES)[number][]
  references: { column: string; table: string; onDelete: string; isNull: boolean }[]
}

const ROWS = 24

function tableOf(random: Random, index: number, earlier: readonly Table[]): Table {
  const references = Array.from({ length: random.below(3) }, (_, n) => {
    const self = earlier.length === 0 || random.chance(0.2)
    const table = self ? undefined : random.pick(earlier.filter(({ keys }) => keys === 1))
    const isNull = table === undefined || random.chance(0.4)
    return {
      column: `ref ${n}`,
      table: table?.name ?? `Table ${index}`,
      onDelete: random.pick(['CASCADE', 'CASCADE', 'NO ACTION']),
      isNull,
    }
  })
  const columns = Array.from({ length: random.below(5) }, () => random.pick(TYPES))
  const keys = index === 0 || references.some(({ table }) => table === `Table ${index}`) || random.chance(0.7) ? 1 : 2
  return { name: `Table ${index}`, keys, columns, references }
}

const createSql = ({ name, keys, columns, references }: Table): string => {
  const key = keys === 1 ? ['"id"'] : ['"id"', '"id 2"']
  return `CREATE TABLE "${name}" (${[
    ...key.map((column) => `${column} int`),
    ...columns.map((type, index) => `"c ${index}" ${type}`),
    ...references.map(({ column, isNull }) => `"${column}" int${isNull ? '' : ' NOT NULL'}`),
    `PRIMARY KEY (${key.join(', ')})`,
  ].join(', ')});`
}

const referenceSql = ({ name, references }: Table): string =>
  references
    .map(
      ({ column, table, onDelete }) =>
        `ALTER TABLE "${name}" ADD FOREIGN KEY ("${column}") REFERENCES "${table}" ON DELETE ${onDelete} DEFERRABLE;`,
    )
    .join('\n')

function rowSql(random: Random, { name, keys, columns, references }: Table, id: number): string {
  const values = [
    ...Array.from({ length: keys }, () => String(id)),
    ...columns.map((type) => (random.chance(0.2) ? 'NULL' : `${random.pick(VALUES[type])}::${type}`)),
    ...references.map(({ isNull }) => (isNull && random.chance(0.3) ? 'NULL' : String(1 + random.below(ROWS)))),
  ]
  return `INSERT INTO "${name}" VALUES (${values.join(', ')}) ON CONFLICT DO NOTHING;`
}

async function rowsOf(database: TestDatabase, { name, keys }: Table): Promise<Map<string, string>> {
  const key = keys === 1 ? 't."id"::text' : `t."id" || ',' || t."id 2"`
  const rows = await database.query<{ key: string; row: string }>(
    `SELECT ${key} AS key, t::text AS row FROM "${name}" t`,
  )
  return new Map(rows.map((one) => [one.key, one.row]))
}

/** Deletes and later work, each statement by itself: what a foreign key refuses is left out, as it would be for anybody. */
async function live(database: TestDatabase, random: Random, tables: readonly Table[]): Promise<void> {
  for (let step = 0; step < 25; step++) {
    const table = random.pick(tables)
    const id = 1 + random.below(ROWS)
    const set = table.columns.map((type, index) => `"c ${index}" = ${random.pick(VALUES[type])}::${type}`)
    const statement = random.chance(0.5)
      ? `DELETE FROM "${table.name}" WHERE "id" = ${id}`
      : random.chance(0.5) && set.length > 0
        ? `UPDATE "${table.name}" SET ${set.join(', ')} WHERE "id" = ${id}`
        : rowSql(random, table, random.chance(0.3) ? id : ROWS + 1 + random.below(ROWS))
    await database.query(statement).catch(() => {})
  }
}

async function oneRecovery(random: Random): Promise<number> {
  const tables: Table[] = []
  for (let index = 0; index < 2 + random.below(5); index++) tables.push(tableOf(random, index, tables))
  const rows = tables.flatMap((table) => Array.from({ length: ROWS }, (_, id) => rowSql(random, table, id + 1)))
  const database = await freshDatabase({
    sql: [...tables.map(createSql), ...rows, ...tables.map(referenceSql)].join('\n'),
  })
  try {
    const before = new Map<Table, Map<string, string>>()
    for (const table of tables) before.set(table, await rowsOf(database, table))
    const at = sceneOf(database, await dumpTo(database))
    await live(database, random, tables)
    const meanwhile = new Map<Table, Map<string, string>>()
    for (const table of tables) meanwhile.set(table, await rowsOf(database, table))
    const done = await at.recover({ tables: ['all'] })
    for (const table of tables) {
      const expected = new Map([...before.get(table)!, ...meanwhile.get(table)!])
      expect(new Map([...(await rowsOf(database, table))].sort())).toEqual(new Map([...expected].sort()))
    }
    expect(await at.recover({ tables: ['all'] })).toMatchObject({ status: 'nothing-missing' })
    return done.recovered
  } finally {
    await database.drop()
  }
}

it('random schemas, rows, deletions and later work: what was deleted is back, the rest untouched', async () => {
  const first = seededRandom().seed
  let recovered = 0
  for (let seed = first; seed < first + 30; seed++) {
    const random = seededRandom(seed)
    recovered += await withSeed(random, () => oneRecovery(random))
  }
  expect(recovered).toBeGreaterThan(30)
}, 240_000)
