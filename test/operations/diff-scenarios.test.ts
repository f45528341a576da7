// Every case of db/scenarios/drift that Prisma cannot see, or not alone, through the operation and in both directions: the
// migrations made one of the two databases, the live one is the other, and every object that differs is told.
import { writeFileSync } from 'node:fs'
import type { DriftReport } from '../../src/drift/drift.js'
import { pullSchema } from '../../src/prisma/engine.js'
import { readSchema } from '../../src/prisma/schema-files.js'
import { CATALOG_CASES, type ExpectedChange, type ScenarioCase } from '../drift/scenario-cases.js'
import { type TestDatabase, testServer } from '../harness/postgres.js'
import { applyDrift, compare, kinds, type Project, project } from './drifting.js'
import { folderOf, release } from './release.js'

const FILE = '20250101_made.sql'
const EMPTY_SCHEMA = 'datasource db {\n  provider = "postgresql"\n}\n'
/** Of the cases about partitions. */
const PARTITION = /^public\.events_/
/** Prisma takes a generated column's expression for a default, and PostgreSQL refuses to set one there. */
const NOT_SETTLED = 'generated-expression-changed'
const OTHER_WAY = { added: 'removed', removed: 'added', changed: 'changed' } as const

async function schemaIn(database: TestDatabase): Promise<string> {
  const schema = await readSchema('schema.prisma', { cwd: folderOf({ 'schema.prisma': EMPTY_SCHEMA }) })
  const tables = await database.query(
    "SELECT FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace",
  )
  if (tables.length === 0) return EMPTY_SCHEMA // the engine writes no schema then
  const { files } = await pullSchema(await database.client(), schema)
  return files.map(([, text]) => text).join('')
}

interface Side {
  made: string
  live: string
}

/** Of each project the live database is as `live` makes it, the ledger says `made`, and so does the schema file. */
async function bothWays(sides: readonly [Side, Side]): Promise<Project[]> {
  const projects = await Promise.all(
    sides.map(async ({ made, live }) => {
      const changed = await project({ [FILE]: made }, EMPTY_SCHEMA, { released: false })
      await changed.database.query(live)
      return changed
    }),
  )
  const schemas = await Promise.all(projects.map(({ database }) => schemaIn(database)))
  await Promise.all(
    projects.map(async ({ database, migrations, schema }, index) => {
      writeFileSync(schema, schemas[1 - index]!)
      await release(database, migrations, { baseline: FILE })
    }),
  )
  return projects
}

const toldIn = ({ findings }: DriftReport): string[] =>
  findings.map(({ object, what }) => {
    const change = /is in the database/.test(what) ? 'added' : /is gone/.test(what) ? 'removed' : 'changed'
    return `${object}: ${change}`
  })

/** Partitions are never drift; what comes and goes with a table is told by the table. */
function expectedIn(changes: readonly ExpectedChange[]): string[] {
  const isPart = ({ name, change }: ExpectedChange) =>
    changes.some((whole) => whole.kind === 'table' && whole.change === change && name.startsWith(`${whole.name}.`))
  return changes
    .filter((one) => !PARTITION.test(one.name) && (one.change === 'changed' || !isPart(one)))
    .map(({ kind, name, change }) => `${kind} ${name}: ${change}`)
}

/** Once applied, the SQL leaves nothing of what it was for. */
async function settles(changed: Project, report: DriftReport): Promise<void> {
  await applyDrift(changed, report)
  const after = await compare(changed)
  expect(after.findings.flatMap(({ statements = [] }) => statements)).toEqual([])
}

async function tells(changed: Project, changes: readonly ExpectedChange[], settled: boolean): Promise<void> {
  const report = await compare(changed)
  expect(report.couldNotTell).toEqual([])
  expect(toldIn(report).sort()).toEqual(expectedIn(changes).sort())
  expect(new Set(kinds(report).map((kind) => kind.split(':')[0]))).not.toContain('unexplained')
  if (settled && report.findings.some(({ statements }) => statements !== undefined)) await settles(changed, report)
}

const CASES = CATALOG_CASES.filter(({ expected }) => (expected.sinceMajor ?? 0) <= testServer().major)

it.each(CASES.map((scenario): [string, ScenarioCase] => [scenario.name, scenario]))(
  '%s, both ways',
  async (name, { text, expected: { changes } }) => {
    const [before, after] = [text('before.sql'), text('after.sql')]
    const settled = name !== NOT_SETTLED
    const back = changes.map((one) => ({ ...one, change: OTHER_WAY[one.change] }))
    const projects = await bothWays([
      { made: before, live: after },
      { made: after, live: before },
    ])
    await Promise.all(projects.map((one, index) => tells(one, [changes, back][index]!, settled)))
    await Promise.all(projects.map(({ database }) => database.drop()))
  },
)
