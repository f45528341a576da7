// The routes as an application serves them: what a probe gets, and that any number of probes is one question to the database.
import http from 'node:http'
import type net from 'node:net'
import { type HealthRoutesOptions, healthRoutes } from '../../src/web/health-routes.js'
import { nodeListener } from '../../src/web/node-listener.js'
import { probeOnce } from '../../src/health/wait-for-health.js'
import { freePort } from '../harness/embedded-server.js'
import { freshDatabase } from '../harness/postgres.js'
import { deps, target } from '../health/application.js'
import { apply, migrationsFolder } from '../migrations/run-migration.js'

const request = (method = 'GET', path = '/api/health/ready') => new Request(`http://localhost${path}`, { method })
const FILE = { '20250101_secret_plan.sql': 'CREATE TABLE a (id int)' }

async function migrated(): Promise<{ databaseUrl: string; migrationsDir: string }> {
  const database = await freshDatabase()
  for (const [name, sql] of Object.entries(FILE)) await apply(database.url, sql, {}, { name })
  return { databaseUrl: database.url, migrationsDir: await migrationsFolder(FILE) }
}

const nowhere = async (): Promise<HealthRoutesOptions> => ({
  databaseUrl: `postgresql://u:hunter2@127.0.0.1:${await freePort()}/d`,
  migrationsDir: await migrationsFolder(FILE),
})

const bodyOf = async (response: Response) => (await response.json()) as Record<string, unknown>

it('ready answers 200 with its checks, and is never cached', async () => {
  const response = await healthRoutes(await migrated()).ready(request())
  expect(response.status).toBe(200)
  expect(Object.fromEntries(response.headers)).toEqual({
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  })
  expect(await bodyOf(response)).toMatchObject({
    status: 'ready',
    checks: [{ name: 'database' }, { name: 'writable' }, { name: 'migrations', ok: true, detail: '1 applied' }],
  })
})

it('ready answers 503 where migrations are pending, and names them only where that is wanted', async () => {
  const database = await freshDatabase()
  const options = { databaseUrl: database.url, migrationsDir: await migrationsFolder(FILE) }
  const response = await healthRoutes(options).ready(request())
  expect(response.status).toBe(503)
  const text = await response.text()
  expect(text).toContain('"1 pending"')
  expect(text).not.toContain('secret_plan')
  const open = await bodyOf(await healthRoutes({ ...options, showNames: true }).ready(request()))
  expect(open).toMatchObject({ pending: Object.keys(FILE), changed: [], unfinished: [] })
})

it('tells the version that runs, where the application says which', async () => {
  const routes = healthRoutes({ ...(await migrated()), version: 'v1.4.0' })
  expect(await bodyOf(routes.live(request('GET', '/api/health/live')))).toEqual({ status: 'live', version: 'v1.4.0' })
  expect(await bodyOf(await routes.ready(request()))).toMatchObject({ status: 'ready', version: 'v1.4.0' })
})

it('tells nobody where the database is, but its own application', async () => {
  const problems: unknown[] = []
  const options = { ...(await nowhere()), onProblem: (problem: unknown) => problems.push(problem) }
  const response = await healthRoutes(options).ready(request())
  expect(response.status).toBe(503)
  expect(await response.text()).not.toMatch(/hunter2|127\.0\.0\.1/)
  expect(problems).toEqual([expect.objectContaining({ message: expect.stringContaining('127.0.0.1') as string })])
  expect(String((problems[0] as Error).message)).not.toContain('hunter2')
})

it('live never asks the database', async () => {
  const connect = () => Promise.reject(new Error('asked'))
  const response = healthRoutes({ connect }).live(request('GET', '/api/health/live'))
  expect(response.status).toBe(200)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(await bodyOf(response)).toEqual({ status: 'live' })
})

it('answers HEAD without a body, and other methods with 405', async () => {
  const { live, ready } = healthRoutes(await migrated())
  for (const response of [live(request('HEAD')), await ready(request('HEAD'))])
    expect([response.status, response.body]).toEqual([200, null])
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
    for (const response of [live(request(method)), await ready(request(method))])
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
})

describe('however often it is asked', () => {
  /** Counts the questions; each is answered when the test lets it. */
  function slowDatabase() {
    const waiting: (() => void)[] = []
    let asked = 0
    const connect = async () => {
      asked += 1
      await new Promise<void>((resolve) => waiting.push(resolve))
      throw new Error('down')
    }
    return { connect, asked: () => asked, answer: () => waiting.splice(0).forEach((resolve) => resolve()) }
  }

  it('asks the database once at a time', async () => {
    const database = slowDatabase()
    const { ready } = healthRoutes({ connect: database.connect, cacheMs: 0 })
    const together = Promise.all(Array.from({ length: 50 }, () => ready(request())))
    await new Promise((resolve) => setTimeout(resolve, 20))
    database.answer()
    expect((await together).map(({ status }) => status)).toEqual(Array(50).fill(503))
    expect(database.asked()).toBe(1)
    const next = ready(request())
    await new Promise((resolve) => setTimeout(resolve, 20))
    database.answer()
    await next
    expect(database.asked()).toBe(2)
  })

  it('gives an answer again for as long as it was told', async () => {
    let asked = 0
    const connect = () => {
      asked += 1
      return Promise.reject(new Error('down'))
    }
    const patient = healthRoutes({ connect, cacheMs: 60_000 })
    for (let round = 0; round < 5; round++) expect((await patient.ready(request())).status).toBe(503)
    expect(asked).toBe(1)
  })
})

it('reads DATABASE_URL when it is asked, not when it is made', async () => {
  const { databaseUrl, migrationsDir } = await migrated()
  const before = process.env.DATABASE_URL
  delete process.env.DATABASE_URL
  const { ready } = healthRoutes({ migrationsDir, cacheMs: 0 })
  try {
    expect(await bodyOf(await ready(request()))).toMatchObject({ checks: [{ detail: 'missing-database-url' }, {}, {}] })
    process.env.DATABASE_URL = databaseUrl
    expect((await ready(request())).status).toBe(200)
  } finally {
    if (before === undefined) delete process.env.DATABASE_URL
    else process.env.DATABASE_URL = before
  }
})

describe('in a plain node server', () => {
  async function serve(options: HealthRoutesOptions): Promise<string> {
    const server = http.createServer(nodeListener(healthRoutes(options)))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    closing.push(() => new Promise((resolve) => server.close(resolve)))
    return `http://127.0.0.1:${(server.address() as net.AddressInfo).port}`
  }
  const closing: (() => Promise<unknown>)[] = []
  afterAll(() => Promise.all(closing.map((close) => close())))

  it('is what health-url asks', async () => {
    const url = await serve(await migrated())
    expect(await probeOnce(target(url), deps())).toMatchObject({
      healthy: true,
      checks: [{ url: `${url}/api/health/live` }, { url: `${url}/api/health/ready` }],
    })
    const down = await serve(await nowhere())
    expect(await probeOnce(target(down), deps())).toMatchObject({
      healthy: false,
      checks: [
        { lastStatus: 200, inARow: 1 },
        { lastStatus: 503, lastProblem: expect.stringContaining('database: cannot-connect (ECONNREFUSED)') as string },
      ],
    })
  })

  it.each([
    ['GET', '/api/health/live?x=1', 200],
    ['GET', '/live/', 200],
    ['HEAD', '/api/health/live', 200],
    ['GET', '/api/health', 404],
    ['GET', '//evil.example/live', 200],
    ['GET', '/alive', 404],
    ['GET', '/%ff%', 404],
    ['POST', '/api/health/live', 405],
    ['TRACE', '/api/health/live', 405],
    ['OPTIONS', '*', 405],
  ])('answers %s %s with %i', async (method, path, status) => {
    const url = new URL(await serve(await nowhere()))
    const answered = await new Promise<http.IncomingMessage>((resolve, reject) => {
      http
        .request({ host: url.hostname, port: url.port, method, path, agent: false }, resolve)
        .on('error', reject)
        .end()
    })
    answered.resume()
    expect(answered.statusCode).toBe(status)
  })
})
