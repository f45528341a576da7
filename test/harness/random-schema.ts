// A database out of a seed: schemas, types, tables, rows and code whose every name and text may look like something else.
import pg from 'pg'
import type { Random } from './random.js'

const { escapeIdentifier, escapeLiteral } = pg

const FRAGMENTS = [
  ...[
    'a',
    'Z',
    '0',
    '_',
    ' ',
    '\t',
    '\n',
    '\r\n',
    '"',
    "'",
    ';',
    ',',
    '.',
    ':x',
    '%',
    '\\',
    '\\.',
    '\\.\n',
    '\n\\.\n',
    '\\N',
  ],
  ...[
    '(',
    ')',
    '--',
    '/*',
    '*/',
    '$',
    '$$',
    '$a$',
    '$_$',
    "E'",
    'é',
    '😀',
    '\u2028',
    '\\!',
    '\n\\!',
    'END',
    'BEGIN ATOMIC',
    'CASE',
  ],
  ...[
    'COPY x FROM stdin;\n',
    '\n-- Name: x; Type: TABLE; Schema: public; Owner: y\n',
    '\n-- PostgreSQL database dump complete\n',
  ],
]

/** Text of up to `fragments` odd pieces. */
const oddText = (random: Random, fragments = 8): string =>
  Array.from({ length: random.below(fragments + 1) }, () => random.pick(FRAGMENTS)).join('')

const literal = (random: Random, fragments?: number): string => escapeLiteral(oddText(random, fragments))

/** A name that PostgreSQL takes as it is (at most 63 bytes) and that nothing else has. */
function nameMaker(random: Random): () => string {
  let count = 0
  return () => {
    const name = `${oddText(random, 3)}${count++}`
    return escapeIdentifier(Buffer.byteLength(name) <= 63 ? name : `n${count}`)
  }
}

const hex = (random: Random): string =>
  Buffer.from(Array.from({ length: random.below(40) }, () => random.pick([0, 9, 10, 13, 39, 46, 92, 255]))).toString(
    'hex',
  )

/** How to write a random value of each type. */
const VALUES: Record<string, (random: Random) => string> = {
  int: (random) => String(random.below(2 ** 31) - 2 ** 30),
  text: (random) => (random.chance(0.02) ? `repeat(${literal(random)}, 5000)` : literal(random)),
  bytea: (random) => `'\\x${hex(random)}'`,
  numeric: (random) => random.pick(["'NaN'", '0', '-1e-30', '12345678901234567890.123456789']),
  float8: (random) => random.pick(["'NaN'", "'-Infinity'", "'-0'", '0.1', '1e-300', '5e-324']),
  boolean: (random) => random.pick(['true', 'false']),
  timestamptz: (random) => random.pick(["'infinity'", "'0044-03-15 BC'", "'2024-02-29 12:34:56.789+05:30'", 'now()']),
  interval: (random) => random.pick(["'1 mon -2 days 03:04:05.6'", "'0'"]),
  jsonb: (random) => `to_jsonb(${literal(random)}::text)`,
  'text[]': (random) => `ARRAY[${literal(random)}, NULL, ${literal(random)}]`,
  uuid: (random) => `md5('${random.below(1e9)}')::uuid`,
  'char(5)': (random) => random.pick(["'a'", "E'\\n'", "''", 'NULL']),
  point: (random) => `'(${random.below(9)},-0)'`,
}

interface Workshop {
  random: Random
  name: () => string
  sql: string[]
  types: Record<string, (random: Random) => string>
}

function addTypes({ random, name, sql, types }: Workshop, schema: string): void {
  const labels = [...new Set(Array.from({ length: 4 }, () => oddText(random, 3)))].filter(
    (label) => Buffer.byteLength(label) < 64,
  )
  const [mood, pair, short] = [`${schema}.${name()}`, `${schema}.${name()}`, `${schema}.${name()}`]
  sql.push(
    `CREATE TYPE ${mood} AS ENUM (${['x', ...labels.filter((label) => label !== 'x')].map((label) => escapeLiteral(label)).join()})`,
  )
  sql.push(`CREATE TYPE ${pair} AS (${name()} text, ${name()} int)`)
  sql.push(
    `CREATE DOMAIN ${short} AS text DEFAULT ${literal(random)} CHECK (VALUE <> ${escapeLiteral(`x${oddText(random)}`)})`,
  )
  types[mood] = () => random.pick(["'x'", ...labels.map((label) => escapeLiteral(label))])
  types[pair] = () => `ROW(${literal(random)}, 1)::${pair}`
  types[short] = () => escapeLiteral(`y${oddText(random)}`)
}

function addRows({ random, sql, types }: Workshop, table: string, columns: { name: string; type: string }[]): void {
  if (columns.length === 0) {
    for (let row = random.below(4); row > 0; row--) sql.push(`INSERT INTO ${table} DEFAULT VALUES`)
    return
  }
  const value = (type: string) => (random.chance(0.15) ? 'NULL' : `(${types[type]!(random)})::${type}`)
  const rows = Array.from({ length: random.below(40) }, () => `(${columns.map(({ type }) => value(type)).join()})`)
  const list = columns.map((column) => column.name).join()
  if (rows.length > 0) sql.push(`INSERT INTO ${table} (${list}) VALUES ${rows.join()}`)
}

function addTable(workshop: Workshop, schema: string): string {
  const { random, name, sql, types } = workshop
  const table = `${schema}.${name()}`
  const columns = Array.from({ length: random.below(6) }, () => ({
    name: name(),
    type: random.pick(Object.keys(types)),
  }))
  const extra = [
    random.chance(0.3) && `${name()} int GENERATED ALWAYS AS IDENTITY`,
    random.chance(0.3) && `${name()} text GENERATED ALWAYS AS (${literal(random)} || 'x') STORED`,
    random.chance(0.3) && `${name()} text DEFAULT ${literal(random)}`,
    random.chance(0.2) && `CONSTRAINT ${name()} CHECK (${literal(random)} IS NOT NULL)`,
  ].filter((part) => part !== false)
  const parts = [...columns.map((column) => `${column.name} ${column.type}`), ...extra]
  const key = columns.find(({ type }) => type === 'text')
  const partitioned = key !== undefined && random.chance(0.4)
  sql.push(`CREATE TABLE ${table} (${parts.join()})${partitioned ? ` PARTITION BY LIST (${key.name})` : ''}`)
  if (partitioned) {
    sql.push(`CREATE TABLE ${schema}.${name()} PARTITION OF ${table} FOR VALUES IN (${literal(random)}, NULL)`)
    sql.push(`CREATE TABLE ${schema}.${name()} PARTITION OF ${table} DEFAULT`)
  }
  addRows(workshop, table, columns)
  if (random.chance(0.5)) sql.push(`COMMENT ON TABLE ${table} IS ${literal(random)}`)
  if (key && !partitioned && random.chance(0.5))
    sql.push(`CREATE INDEX ${name()} ON ${table} (length(${key.name})) WHERE ${key.name} <> ${literal(random)}`)
  return table
}

function expression(random: Random, depth = 3): string {
  const next = () => expression(random, depth - 1)
  if (depth === 0) return `${literal(random)}::text`
  return random.pick([
    () => `CASE WHEN (${next()}) = ${next()} THEN ${next()} ELSE ${next()} END`,
    () => `CASE (${next()}) WHEN ${next()} THEN ${next()} END`,
    () => `(${next()} || (${next()}))`,
    () => `coalesce(${next()}, ${next()})`,
    () => `${literal(random)}::text`,
  ])()
}

function addCode({ random, name, sql }: Workshop, schema: string, tables: readonly string[]): void {
  const table = random.pick(tables)
  const statements = Array.from({ length: 1 + random.below(3) }, () => `SELECT ${expression(random)};`).join(' ')
  sql.push(
    `CREATE FUNCTION ${schema}.${name()}(${name()} text DEFAULT ${literal(random)}) RETURNS int LANGUAGE plpgsql AS ${literal(random, 20)}`,
  )
  sql.push(`CREATE FUNCTION ${schema}.${name()}() RETURNS text LANGUAGE sql BEGIN ATOMIC ${statements} END`)
  sql.push(`CREATE FUNCTION ${schema}.${name()}() RETURNS text LANGUAGE sql RETURN ${expression(random)}`)
  sql.push(
    `CREATE VIEW ${schema}.${name()} AS SELECT ${expression(random)} AS ${name()}, ${expression(random)} AS ${name()}`,
  )
  sql.push(
    `CREATE RULE ${name()} AS ON DELETE TO ${table} DO ALSO (SELECT ${expression(random)}; NOTIFY ${name()}; SELECT ')')`,
  )
  const trigger = `${schema}.${name()}`
  sql.push(`CREATE FUNCTION ${trigger}() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'`)
  sql.push(
    `CREATE TRIGGER ${name()} AFTER INSERT ON ${table} EXECUTE FUNCTION ${trigger}(${literal(random)}, ${literal(random)})`,
  )
  sql.push(`SELECT lo_from_bytea(0, '\\x${hex(random)}')`)
}

/** SQL that makes a random database. No two runs of one seed differ. */
export function randomSchema(random: Random): string {
  const workshop: Workshop = { random, name: nameMaker(random), sql: [], types: { ...VALUES } }
  workshop.sql.push('SET check_function_bodies = off') // so that a body may be anything
  for (let schemas = 1 + random.below(2); schemas > 0; schemas--) {
    const schema = workshop.name()
    workshop.sql.push(`CREATE SCHEMA ${schema}`)
    addTypes(workshop, schema)
    const tables = Array.from({ length: 2 + random.below(4) }, () => addTable(workshop, schema))
    addCode(workshop, schema, tables)
  }
  return workshop.sql.join(';\n')
}
