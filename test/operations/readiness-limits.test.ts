// What an application's probe is told when nothing answers, and that neither it nor the database waits for long.
import { rm } from 'node:fs/promises'
import pg from 'pg'
import { readiness } from '../../src/operations/readiness.js'
import { freePort } from '../harness/embedded-server.js'
import { startServer, testServer } from '../harness/postgres.js'
import { startProxy } from '../harness/tcp-proxy.js'
import { migrationsFolder, until } from '../migrations/run-migration.js'
import { DATABASE, FILES, NOTHING_ELSE, WRITABLE, applied, ask, check, connections } from './asking-readiness.js'

describe('a database that cannot be reached is an answer without any name in it', () => {
  const secrets = /hunter2|127\.0\.0\.1|nobody_here|no_such|migrations-/

  it.each([
    [
      'nothing listens',
      async () => `postgresql://u:hunter2@127.0.0.1:${await freePort()}/d`,
      'cannot-connect (ECONNREFUSED)',
    ],
    ['no such database', async () => testServer().url('no_such'), 'cannot-connect (SQLSTATE 3D000)'],
    [
      'a wrong password',
      async () =>
        testServer()
          .url()
          .replace(/\/\/.*@/, '//nobody_here:hunter2@'),
      /^cannot-connect \(SQLSTATE 28(P01|000)\)$/,
    ],
    ['no URL', async () => '', 'missing-database-url'],
    ['no PostgreSQL URL', async () => 'prisma://x:hunter2@127.0.0.1/d', 'bad-database-url'],
  ])('%s', async (_case, url, detail) => {
    const problems: unknown[] = []
    const report = await ask(await url(), await migrationsFolder(FILES), {
      onProblem: (problem) => problems.push(problem),
    })
    const expected = typeof detail === 'string' ? detail : (expect.stringMatching(detail) as string)
    expect(report).toMatchObject({ status: 'not-ready', checks: [check('database', false, expected), ...NOTHING_ELSE] })
    expect(JSON.stringify(report)).not.toMatch(secrets)
    expect(problems).toEqual([expect.any(Error)])
  })

  it('a folder that is not there', async () => {
    const { database, folder } = await applied()
    await rm(folder, { recursive: true })
    const report = await ask(database.url, folder)
    const detail = 'the migrations folder cannot be read (ENOENT)'
    expect(report).toMatchObject({
      status: 'not-ready',
      checks: [DATABASE, WRITABLE, check('migrations', undefined, detail)],
    })
    expect(JSON.stringify(report)).not.toMatch(secrets)
  })

  it('a server that ends', async () => {
    const server = await startServer()
    const folder = await migrationsFolder()
    expect((await ask(server.url('postgres'), folder)).status).toBe('ready')
    await server.stop('immediate')
    expect(await ask(server.url('postgres'), folder)).toMatchObject({
      status: 'not-ready',
      checks: [{ ok: false }, {}, {}],
    })
  })
})

describe('it answers in time', () => {
  const timed = async (url: string, folder: string, timeoutMs: number) => {
    const report = await ask(url, folder, { timeoutMs })
    expect(report.durationMs).toBeLessThan(timeoutMs + 1_500)
    return report
  }

  it('although the server never says a word', async () => {
    const { database, folder } = await applied()
    const proxy = await startProxy(testServer())
    proxy.stallAfter(0)
    const url = new URL(database.url)
    url.port = String(proxy.port)
    expect(await timed(url.href, folder, 300)).toMatchObject({
      status: 'not-ready',
      checks: [
        check('database', false, expect.stringMatching(/no answer in time|ETIMEDOUT/) as string),
        ...NOTHING_ELSE,
      ],
    })
    await until(() => proxy.connections() === 0, 'the connection is given up')
    await proxy.close()
  })

  it('although somebody has locked the ledger', async () => {
    const { database, folder } = await applied()
    const locker = await database.client()
    await locker.query('BEGIN; LOCK TABLE pgrunbook.migrations')
    const report = await timed(database.url, folder, 300)
    expect(report).toMatchObject({ status: 'not-ready', checks: [DATABASE, WRITABLE, { name: 'migrations' }] })
    expect(report.checks[2]).not.toHaveProperty('ok')
    await until(async () => (await connections(database)) <= 1, 'only the locker is left')
  })
})

describe('over connections of the application', () => {
  it('takes one of its pool and gives it back as it was', async () => {
    const { database, folder } = await applied()
    const pool = new pg.Pool({ connectionString: database.url, max: 1 })
    for (let round = 0; round < 3; round++)
      expect((await readiness({ migrationsDir: folder, connect: () => pool.connect() })).status).toBe('ready')
    expect([pool.totalCount, pool.idleCount]).toEqual([1, 1])
    const { rows } = await pool.query(
      "SELECT current_setting('search_path') AS path, pg_current_xact_id_if_assigned() AS xact",
    )
    expect(rows).toEqual([{ path: '"$user", public', xact: null }])
    await pool.end()
  })

  it('never gives back one that hangs', async () => {
    const { database, folder } = await applied()
    const locker = await database.client()
    const released: (boolean | undefined)[] = []
    const client = await database.client()
    await locker.query('BEGIN; LOCK TABLE pgrunbook.migrations')
    const report = await readiness({
      migrationsDir: folder,
      timeoutMs: 200,
      connect: async () => ({
        // without the limits that the server would hold
        query: (text) => client.query(text.replace(/SET LOCAL (statement|lock)_timeout = \d+;?/g, '')),
        release: (destroy) => released.push(destroy),
      }),
    })
    expect(report.checks[2]).toMatchObject({ detail: 'no answer in time' })
    expect(released).toEqual([true])
  })

  it('takes no connection that comes too late', async () => {
    const released: (boolean | undefined)[] = []
    let late = () => {}
    const coming = new Promise<void>((resolve) => (late = resolve))
    const report = await readiness({
      migrationsDir: await migrationsFolder(),
      timeoutMs: 50,
      connect: async () => {
        await coming
        return { query: async () => ({ rows: [] }), release: (destroy) => released.push(destroy) }
      },
    })
    expect(report).toMatchObject({ status: 'not-ready', checks: [{ ok: false, detail: 'no answer in time' }, {}, {}] })
    late()
    await until(() => released.length > 0, 'the connection is given up')
    expect(released).toEqual([true])
  })
})
