// `pg-runbook/health` as an application gets it: of the package nothing but package.json and dist, in a project of its own.
import { execFile } from 'node:child_process'
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'
import { temporaryFolder } from '../harness/backup.js'
import { freshDatabase } from '../harness/postgres.js'
import { apply } from '../migrations/run-migration.js'

const ROOT = path.resolve(import.meta.dirname, '../..')
const require = createRequire(import.meta.url)
const run = promisify(execFile)
const FILE = { name: '20250101_a.sql', sql: 'CREATE TABLE a (id int)' }

/** A project with one migration, in which only our package and node's types are installed. */
async function project(files: Record<string, string>): Promise<string> {
  const folder = await temporaryFolder()
  const modules = path.join(folder, 'node_modules')
  for (const inside of [modules, path.join(folder, 'db/migrations')]) await mkdir(inside, { recursive: true })
  for (const file of ['package.json', 'dist'])
    await cp(path.join(ROOT, file), path.join(modules, 'pg-runbook', file), { recursive: true })
  for (const types of ['@types/node', 'undici-types'])
    await cp(path.join(ROOT, 'node_modules', types), path.join(modules, types), { recursive: true })
  await writeFile(path.join(folder, 'package.json'), '{"type":"module"}')
  await writeFile(path.join(folder, 'db/migrations', FILE.name), FILE.sql)
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text)
  return folder
}

const ASK = `
  const { live, ready } = healthRoutes()
  const request = new Request('http://localhost/api/health/ready')
  const answers = { live: live(request).status, ready: (await ready(request)).status, adapter: typeof nodeListener }
  const report = await readiness({ databaseUrl: process.env.DATABASE_URL, migrationsDir: 'db/migrations' })
  console.log(JSON.stringify({ ...answers, report }))`

it.each([
  ['ask.mjs', `import { healthRoutes, nodeListener, readiness } from 'pg-runbook/health'\n${ASK}`],
  [
    'ask.cjs',
    `const { healthRoutes, nodeListener, readiness } = require('pg-runbook/health')\nvoid (async () => {${ASK}})()`,
  ],
])('works without any other package: %s', async (name, script) => {
  const database = await freshDatabase()
  await apply(database.url, FILE.sql, {}, { name: FILE.name })
  const cwd = await project({ [name]: script })
  const { stdout } = await run(process.execPath, [name], { cwd, env: { DATABASE_URL: database.url } })
  expect(JSON.parse(stdout)).toMatchObject({
    live: 200,
    ready: 200,
    adapter: 'function',
    report: { status: 'ready', migrations: { applied: 1 } },
  })
})

const CONSUMER = `
import http from 'node:http'
import { type HealthRoutes, type ReadinessReport, healthRoutes, nodeListener, readiness } from 'pg-runbook/health'
interface Pool { connect(): Promise<{ query(text: string, values?: unknown[]): Promise<{ rows: any[] }>; release(error?: Error | boolean): void }> }
declare const pool: Pool
const routes: HealthRoutes = healthRoutes({ connect: () => pool.connect(), onProblem: console.error })
export const GET: (request: Request) => Promise<Response> = routes.ready
http.createServer(nodeListener(routes))
const report: ReadinessReport = await readiness({ databaseUrl: process.env.DATABASE_URL, migrationsDir: 'db/migrations' })
// @ts-expect-error: a folder is needed
await readiness({ databaseUrl: report.status })
// @ts-expect-error: there is no such status
if (report.status === 'perhaps') process.exit(1)
`

it('has types that need no types of any other package', async () => {
  const folder = await project({
    'consumer.ts': CONSUMER,
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        strict: true,
        exactOptionalPropertyTypes: true,
        noEmit: true,
        skipLibCheck: false,
        target: 'ES2023',
        module: 'NodeNext',
        lib: ['ES2023', 'DOM', 'DOM.Iterable'],
        types: ['node'],
      },
      files: ['consumer.ts'],
    }),
  })
  const { stdout } = await run(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', folder]).catch(
    (error: { stdout: string }) => error,
  )
  expect(stdout).toBe('')
})
