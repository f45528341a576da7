// F91: whatever keeps the comparison from being made is an error, and never "no drift".
import { execFile } from 'node:child_process'
import { cp, mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { diffSchema } from '../../src/prisma/engine.js'
import { loadEngine, panicOfEngine, whileEngineWorks } from '../../src/prisma/load-engine.js'
import { freshDatabase, startServer } from '../harness/postgres.js'
import { DATASOURCE, diffOf, NO_FILTERS, schemaOf, temporaryFolder } from './schemas.js'

const ROOT = path.resolve(import.meta.dirname, '../..')
const MODEL = 'model A {\n  id Int @id\n}\n'
const run = promisify(execFile)

it.each([
  ['an unknown type', 'model A {\n  id Int @id\n  b Bee\n}\n', 6, /Type "Bee" is neither/],
  ['an unknown setting', 'generator g {\n  provider = "x"\n}\nmodel A {\n  id Int\n}\n', 7, /unique criteria/],
  ['an unknown keyword', 'modle A {\n}\n', 4, /does not start with any known/],
  ['two models of one name', `${MODEL}${MODEL}`, 7, /cannot be defined because/],
  ['an unfinished block', 'model A {\n  id Int @id\n', 4, /./],
])('F91 %s in the schema file is told with its line', async (_what, models, line, message) => {
  const database = await freshDatabase()
  await expect(diffOf(database, models)).rejects.toMatchObject({
    code: 'bad-schema-file',
    message: expect.stringMatching(message) as string,
    detail: { location: { file: 'prisma/schema.prisma', line }, state: 'nothing-changed' },
  })
})

it('F91 every problem of the schema file is told at once', async () => {
  const database = await freshDatabase()
  await expect(diffOf(database, 'model A {\n  id Int @id\n  b Bee\n  c Cee\n}\n')).rejects.toMatchObject({
    message: expect.stringMatching(/"Bee"[^]*prisma\/schema\.prisma:7: [^]*"Cee"/) as string,
  })
})

it('F91 a connection that ends is not "no drift"', async () => {
  const server = await startServer()
  const client = new pg.Client({ connectionString: server.url() })
  client.on('error', () => {})
  await client.connect()
  await server.stop('immediate')
  await expect(diffSchema(client, await schemaOf(DATASOURCE), NO_FILTERS)).rejects.toMatchObject({
    code: 'drift-not-checked',
  })
})

it('F91 a server that refuses to answer is told with its reason', async () => {
  const database = await freshDatabase({ sql: 'CREATE TABLE a (id int PRIMARY KEY)' })
  const client = await database.client()
  await client.query("SET statement_timeout = '1ms'")
  await database.query(
    `DO $$ BEGIN FOR i IN 1..300 LOOP EXECUTE format('CREATE TABLE t%s (id int PRIMARY KEY)', i); END LOOP; END $$`,
  )
  await expect(diffSchema(client, await schemaOf(DATASOURCE), NO_FILTERS)).rejects.toMatchObject({
    code: 'drift-not-checked',
    message: expect.stringMatching(
      /the database could not be read: canceling statement due to statement timeout/,
    ) as string,
    cause: { code: '57014' },
  })
  await client.query('SET statement_timeout = 0')
  expect(client.getTransactionStatus()).toBe('I')
  expect(await diffSchema(client, await schemaOf(DATASOURCE), NO_FILTERS)).toMatchObject({ drift: true })
})

/** A copy of the sources in which the engine's file is what `spoil` makes of it; compares with a server that is not needed. */
async function compareWith(spoil: (wasm: string) => Promise<void>): Promise<{ code: string; message: string }> {
  const folder = await temporaryFolder()
  const packages = path.join(folder, 'node_modules')
  await mkdir(path.join(packages, '@prisma'), { recursive: true })
  for (const name of ['pg', '@prisma/driver-adapter-utils', '@prisma/debug']) {
    await symlink(path.join(ROOT, 'node_modules', name), path.join(packages, name))
  }
  const engine = path.join(packages, '@prisma/schema-engine-wasm')
  await cp(path.join(ROOT, 'node_modules/@prisma/schema-engine-wasm'), engine, { recursive: true })
  await spoil(path.join(engine, 'schema_engine_bg.wasm'))
  await cp(path.join(ROOT, 'src'), path.join(folder, 'src'), { recursive: true })
  await writeFile(path.join(folder, 'package.json'), '{"type": "module"}')
  const script = `
    const { diffSchema } = await import('./src/prisma/engine.ts')
    const schema = { files: [['s.prisma', ${JSON.stringify(DATASOURCE)}]], originals: [], schemas: [] }
    const told = await diffSchema({}, schema, { filters: { externalTables: [], externalEnums: [] } }).catch((error) => error)
    console.log(JSON.stringify({ code: told.code, message: told.message, drift: told.drift }))`
  await writeFile(path.join(folder, 'compare.mjs'), script)
  const loader = path.join(ROOT, 'scripts/run-typescript.js')
  const { stdout } = await run(process.execPath, ['--import', loader, 'compare.mjs'], { cwd: folder })
  return JSON.parse(stdout) as { code: string; message: string }
}

it.each<[string, (wasm: string) => Promise<void>, RegExp]>([
  ['cut off', (wasm) => truncate(wasm, 1_000_000), /could not be loaded: .*WebAssembly/],
  [
    'something else',
    (wasm) => writeFile(wasm, 'version https://git-lfs.github.com/spec/v1\n'),
    /could not be loaded: .*magic/,
  ],
  ['missing', (wasm) => rm(wasm), /ENOENT/],
])('F91 an engine that is %s is told, and nothing was compared', async (_what, spoil, message) => {
  expect(await compareWith(spoil)).toEqual({
    code: 'drift-not-checked',
    message: expect.stringMatching(message) as string,
  })
})

/** Answers as no server does: the engine wants one character where it gets text, and panics while it reads. */
const misleading = () => ({
  provider: 'postgres' as const,
  adapterName: 'misleading',
  connect: async () => ({
    provider: 'postgres' as const,
    adapterName: 'misleading',
    getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
    queryRaw: async ({ sql }: { sql: string }) =>
      /server_version_num/.test(sql)
        ? {
            columnNames: ['a', 'b', 'c'],
            columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
            rows: [[true, 'PostgreSQL 17', 170000]],
          }
        : {
            columnNames: ['namespace', 'namespace_name', 'constraint_name'],
            columnTypes: [ColumnTypeEnum.Text, ColumnTypeEnum.Text, ColumnTypeEnum.Text],
            rows: [['public', 'public', 'x']],
          },
    executeRaw: async () => 0,
    executeScript: async () => {},
    startTransaction: () => Promise.reject(new Error('no')),
    dispose: async () => {},
  }),
  connectToShadowDb: () => Promise.reject(new Error('no')),
})

it('F91 an engine that breaks while it reads is told, at once and ever after', async () => {
  const { SchemaEngine } = await loadEngine()
  const files = [{ path: 's.prisma', content: DATASOURCE }]
  const engine = await SchemaEngine.new(
    { datamodels: [['s.prisma', DATASOURCE]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(misleading()),
  )
  const filters = NO_FILTERS.filters
  const comparison = engine.diff({
    from: { tag: 'schemaDatasource', files, configDir: '.' },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: true,
    filters,
  })
  await expect(whileEngineWorks(comparison)).rejects.toThrow('unreachable')
  expect(panicOfEngine()).toMatch(/panicked at/)
  const database = await freshDatabase()
  await expect(diffOf(database, MODEL)).rejects.toMatchObject({
    code: 'drift-not-checked',
    message: expect.stringContaining('panicked') as string,
  })
})
