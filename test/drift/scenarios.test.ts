// Every case of db/scenarios/drift on real servers: what differs is named exactly, in both directions, and the drift SQL, once
// applied, leaves no drift.
import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import { countLosses } from '../../src/drift/count-losses.js'
import { statementsOf } from '../../src/drift/statements.js'
import { type Catalog, type CatalogChange, compareCatalogs, readCatalog } from '../../src/postgres/catalog.js'
import { quoteIdentifier } from '../../src/postgres/quote.js'
import { diffSchema, pullSchema } from '../../src/prisma/engine.js'
import { type PrismaSchema, readSchema } from '../../src/prisma/schema-files.js'
import { MAJORS } from '../harness/embedded-server.js'
import { freshDatabase, startServer, testServer } from '../harness/postgres.js'
import { DATASOURCE, folderOf } from '../prisma/schemas.js'
import { CATALOG_CASES, type ExpectedChange, SCHEMA_CASES, type ScenarioCase } from './scenario-cases.js'

const ROOT = path.resolve(import.meta.dirname, '../..')
/** A schema file without models. */
const EMPTY = { files: [['schema.prisma', DATASOURCE]] as [string, string][], models: [], enums: [] }
const NO_FILTERS = { filters: { externalTables: [], externalEnums: [] } }
const OTHER_WAY = { added: 'removed', removed: 'added', changed: 'changed' } as const

/** One database for all cases of a server: making one takes longer than a case. */
async function emptied(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ nspname: string }>(
    "SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'",
  )
  const drops = rows.map(({ nspname }) => `DROP SCHEMA ${quoteIdentifier(nspname)} CASCADE;`)
  await client.query(`${drops.join(' ')} CREATE SCHEMA public`)
}

async function catalogMadeBy(client: pg.Client, sql: string): Promise<Catalog> {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    return await readCatalog(client)
  } finally {
    await client.query('ROLLBACK')
  }
}

const inShort = (changes: CatalogChange[]): ExpectedChange[] =>
  changes.map(({ kind, name, change, differences }) => ({
    kind,
    name,
    change,
    ...(differences && { keys: differences.map(({ key }) => key) }),
  }))

/** Prisma drops no schema, since there may be more in it. */
const wayBack = (changes: ExpectedChange[]): ExpectedChange[] =>
  changes.map((one) => ({ ...one, change: OTHER_WAY[one.change] })).filter(({ kind }) => kind !== 'schema')

const inOrder = (changes: ExpectedChange[]): string[] =>
  changes.map(({ kind, name, change }) => `${kind} ${name}: ${change}`).sort()

async function losesData(client: pg.Client, sql: string, live: Catalog): Promise<boolean> {
  await client.query('BEGIN READ ONLY')
  try {
    const statements = await countLosses(client, await statementsOf(sql, 'public'), live)
    return statements.some(({ destructive }) => destructive)
  } finally {
    await client.query('ROLLBACK')
  }
}

async function settles(client: pg.Client, schema: PrismaSchema) {
  const before = await readCatalog(client)
  const { drift, sql } = await diffSchema(client, schema, NO_FILTERS)
  const destructive = await losesData(client, sql, before)
  await client.query(sql)
  expect(await diffSchema(client, schema, NO_FILTERS)).toEqual({ drift: false, sql: '', summary: '' })
  return { drift, destructive, changes: inShort(compareCatalogs(before, await readCatalog(client))) }
}

/** The schema file as the database is, for the way back. */
async function schemaIn(client: pg.Client, schema: PrismaSchema): Promise<PrismaSchema> {
  const { objects } = await readCatalog(client)
  if (!objects.some(({ kind }) => kind === 'table')) return { ...schema, ...EMPTY } // the engine writes no schema then
  const { files } = await pullSchema(client, schema)
  return readSchema('schema.prisma', {
    cwd: await folderOf({ 'schema.prisma': files.map(([, text]) => text).join('') }),
  })
}

async function sampleApplication(): Promise<pg.Client> {
  const client = await (await freshDatabase()).client()
  const folder = path.join(ROOT, 'db/migrations')
  for (const name of (await readdir(folder)).filter((file) => /^\d{8}_.*\.sql$/.test(file)).sort())
    await client.query(await readFile(path.join(folder, name), 'utf8'))
  return client
}

const runnable = (cases: ScenarioCase[], major: number) =>
  cases
    .filter(({ expected }) => (expected.sinceMajor ?? 0) <= major)
    .map((scenario) => [scenario.name, scenario] as const)

function itRunsEvery(major: number, connect: () => Promise<pg.Client>): void {
  let client: pg.Client
  beforeAll(async () => {
    client = await connect()
  })

  it.each(runnable(CATALOG_CASES, major))('%s, both ways', async (_name, { text, expected: { changes } }) => {
    const before = await catalogMadeBy(client, text('before.sql'))
    const after = await catalogMadeBy(client, text('after.sql'))
    expect(inShort(compareCatalogs(before, after))).toEqual(changes)
    expect(inShort(compareCatalogs(after, before))).toEqual(
      changes.map((expected) => ({ ...expected, change: OTHER_WAY[expected.change] })),
    )
    expect(compareCatalogs(before, await catalogMadeBy(client, text('before.sql')))).toEqual([])
  })

  it.each(runnable(SCHEMA_CASES, major))('%s, there and back, and the SQL leaves no drift', async (_name, scenario) => {
    const { drift, destructive, changes } = scenario.expected
    await emptied(client)
    await client.query(scenario.text('before.sql'))
    const schema = await readSchema('schema.prisma', { cwd: scenario.folder })
    const before = await schemaIn(client, schema)
    expect(await settles(client, schema)).toEqual({ drift, destructive, changes })
    const back = await settles(client, before)
    expect({ ...back, changes: inOrder(back.changes) }).toMatchObject({ drift, changes: inOrder(wayBack(changes)) })
    const loses = back.changes.some(({ kind, change }) => ['table', 'column'].includes(kind) && change === 'removed')
    if (loses) expect(back.destructive).toBe(true)
  })
}

describe('on the server of the run', () => {
  itRunsEvery(testServer().major, async () => (await freshDatabase()).client())

  it("finds the sample application's migrations to be its schema", async () => {
    const schema = await readSchema('db/prisma/schema.prisma', { cwd: ROOT })
    expect(await diffSchema(await sampleApplication(), schema, NO_FILTERS)).toEqual({
      drift: false,
      sql: '',
      summary: '',
    })
    expect(schema.models.map(({ table }) => table).sort()).toEqual([
      ...['organization_branding', 'organizations', 'project_files', 'projects', 'users'],
    ])
  })
})

describe.each(MAJORS.filter((major) => major !== testServer().major))('on PostgreSQL %s', (major) => {
  itRunsEvery(major, async () => (await freshDatabase({ server: await startServer({ major }) })).client())
})

it('holds at least 60 cases', () => {
  expect(SCHEMA_CASES.length + CATALOG_CASES.length).toBeGreaterThanOrEqual(60)
})
