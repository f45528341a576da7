// A recovery as a runner starts it: the stub in dist, a backup from an artifact, its outputs, its summary, and the undo artifact.
import { type GitHub, startGitHub } from '../harness/github.js'
import { freshDatabase, type TestDatabase } from '../harness/postgres.js'
import { runStub, type Step } from '../harness/runner.js'
import { ownFolder } from '../recovery/recovering.js'

let github: GitHub
beforeAll(async () => {
  github = await startGitHub()
})
beforeEach(() => github.reset())

const SECRET = 'marker-of-a-row'

async function run(action: string, database: TestDatabase, inputs: Record<string, string>): Promise<Step> {
  const options = { env: github.env(), token: github.token, workspace: await ownFolder() }
  return runStub(action, { 'database-url': database.url, ...inputs }, options)
}

it('looks, then brings the rows back out of the artifact, and keeps the undo file as another one', async () => {
  const database = await freshDatabase({
    sql: `CREATE TABLE users (name text PRIMARY KEY); CREATE TABLE orders (id serial PRIMARY KEY, owner text REFERENCES users ON DELETE CASCADE);
      INSERT INTO users VALUES ('${SECRET}'), ('other'); INSERT INTO orders (owner) VALUES ('${SECRET}'), ('${SECRET}'), ('other')`,
  })
  const backup = await run('backup-to-artifact', database, {})
  expect(backup).toMatchObject({ exitCode: 0 })
  await database.query(`DELETE FROM users WHERE name = '${SECRET}'`)
  const source = { backup: backup.outputs['artifact-name']!, tables: 'users' }

  const tried = await run('recover-rows', database, source)
  expect(tried).toMatchObject({ exitCode: 0, outputs: { status: 'dry-run', missing: '3' } })
  expect(JSON.parse(tried.outputs.recovered!)).toEqual({ 'public.users': 1, 'public.orders': 2 })
  expect(tried.outputs['undo-file'] ?? '').toBe('')
  expect(tried.summary).toContain('3 of 3 missing rows would come back')

  const without = await run('recover-rows', database, { ...source, tables: 'all', 'exclude-table': 'orders, nothing' })
  expect(without.log).toMatch(/exclude-table: the backup holds no table nothing/)
  const fewer = await run('recover-rows', database, { ...source, tables: 'all', 'exclude-table': 'ord*' })
  expect(JSON.parse(fewer.outputs.recovered!)).toEqual({ 'public.users': 1 })

  const done = await run('recover-rows', database, { ...source, 'dry-run': 'false' })
  expect(done).toMatchObject({ exitCode: 0, outputs: { status: 'recovered', missing: '3' } })
  expect(done.outputs['undo-file']).toMatch(/^db-undo-undo_recovery_\d{8}_\d{6}\.sql$/)
  expect(await database.query('SELECT count(*)::int AS n FROM orders')).toEqual([{ n: 3 }])
  for (const { raw, summary } of [tried, done]) expect(raw + summary).not.toContain(SECRET)
})

it('with window it looks into every backup there is, names the one that has the rows, and changes nothing', async () => {
  const database = await freshDatabase({
    sql: `CREATE TABLE users (name text PRIMARY KEY); INSERT INTO users VALUES ('${SECRET}'), ('other')`,
  })
  const backup = await run('backup-to-artifact', database, {})
  await database.query(`DELETE FROM users WHERE name = '${SECRET}'`)
  const step = await run('recover-rows', database, {
    backup: 'latest',
    tables: 'users',
    window: 'true',
    'dry-run': 'false',
  })
  expect(step).toMatchObject({ exitCode: 0, outputs: { status: 'window', missing: '1' } })
  expect(step.outputs['recover-from']).toBe(backup.outputs['artifact-name'])
  expect(step.summary).toContain('1 row vanished after')
  expect(step.raw + step.summary).not.toContain(SECRET)
  expect(await database.query('SELECT count(*)::int AS n FROM users')).toEqual([{ n: 1 }])
})

it('fails the step and names every bad input', async () => {
  const database = await freshDatabase()
  const step = await run('recover-rows', database, { triggers: 'maybe', 'dry-run': 'perhaps' })
  expect(step).toMatchObject({ exitCode: 1, outputs: {} })
  expect(step.log).toMatch(
    /backup: required[^]*tables: required[^]*dry-run: expected true or false[^]*triggers: expected one of fire, off/,
  )
  const wishes = { backup: 'b', tables: 't', map: 'one value', set: 'another', where: 'true; false' }
  expect((await run('recover-rows', database, wishes)).log).toMatch(
    /where: [^]*set: line 1 is not[^]*map: line 1 is not[^]*Next: correct the values under `with:` of this step/,
  )
})
