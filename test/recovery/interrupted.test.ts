// Whatever ends a recovery half way, the tables are as they were, or whole: a kill, a lost connection, a cancel, a store that fails.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { RunbookError } from '../../src/errors.js'
import { testServer } from '../harness/postgres.js'
import { startProxy } from '../harness/tcp-proxy.js'
import { ownFolder, recover, recoverOptions, scene, type Scene } from './recovering.js'

const ROWS = 20_000
const TREE = `
  CREATE TABLE parent (id int PRIMARY KEY, v text); CREATE TABLE child (id int PRIMARY KEY, parent int NOT NULL REFERENCES parent ON DELETE CASCADE); CREATE INDEX ON child (parent);
  INSERT INTO parent SELECT i, repeat('v', 50) FROM generate_series(1, ${ROWS}) i; INSERT INTO child SELECT i, i FROM generate_series(1, ${ROWS}) i;`
const options = recoverOptions({ tables: ['parent'], maxRows: 10 * ROWS })

const counts = async ({ query }: Scene): Promise<number[]> => {
  const [row] = await query<{ p: number; c: number }>(
    'SELECT (SELECT count(*)::int FROM parent) AS p, (SELECT count(*)::int FROM child) AS c',
  )
  return [row!.p, row!.c]
}

/** Until no session but the asking one is left: the server has noticed. */
async function untilAlone({ query, database }: Scene): Promise<void> {
  const sql = 'SELECT count(*)::int AS others FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()'
  while ((await query<{ others: number }>(sql, [database.name]))[0]!.others > 0) await sleep(20)
}

it('kill -9 at any time leaves both tables as they were, or whole', async () => {
  const at = await scene(TREE, 'DELETE FROM parent')
  const loader = path.resolve(import.meta.dirname, '../../scripts/run-typescript.js')
  const seen = new Set<number>()
  for (let round = 0; round < 10; round++) {
    const order = { url: at.database.url, file: at.file, folder: await ownFolder(), options }
    const child = spawn(process.execPath, ['--import', loader, path.join(import.meta.dirname, 'recover-child.ts')], {
      env: { PATH: process.env.PATH ?? '', RECOVER_CHILD: JSON.stringify(order) },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const exited = once(child, 'exit')
    await Promise.race([once(child.stdout, 'data'), exited])
    await Promise.race([sleep(100 + round * 130), exited])
    child.kill('SIGKILL')
    await exited
    await untilAlone(at)
    const [parents, children] = await counts(at)
    expect([0, ROWS]).toContain(parents)
    expect(children).toBe(parents)
    seen.add(parents!)
    await at.query('DELETE FROM parent')
  }
  expect(seen).toContain(0)
  expect(await at.recover(options)).toMatchObject({ status: 'recovered', recovered: 2 * ROWS })
}, 120_000)

async function throughProxy(
  work: (at: Scene, url: string, proxy: Awaited<ReturnType<typeof startProxy>>) => Promise<void>,
) {
  const at = await scene(TREE, 'DELETE FROM parent')
  const proxy = await startProxy(testServer())
  const url = new URL(at.database.url)
  url.port = String(proxy.port)
  try {
    await work(at, url.toString(), proxy)
  } finally {
    await proxy.close()
  }
}

it('a lost reply to COMMIT: the server is asked, and says that the rows are back', () =>
  throughProxy(async (at, url, proxy) => {
    proxy.cutOnRequest('COMMIT\0')
    // The first COMMIT ends the comparison of the first table: the one after it, of the rows, is meant.
    const failed = await recover(url, at.file, options).catch((error: unknown) => error)
    expect(failed).toMatchObject({ code: 'recovery-refused', detail: { state: 'nothing-changed' } })
    await untilAlone(at)
    expect(await counts(at)).toEqual([0, 0])
    const store = {
      prepare: async () => {},
      put: async () => (proxy.cutOnRequest('COMMIT\0'), { location: 'nowhere', bytes: 0 }),
    }
    expect(await recover(url, at.file, options, { store })).toMatchObject({ status: 'recovered', recovered: 2 * ROWS })
    expect(await counts(at)).toEqual([ROWS, ROWS])
  }))

it('a COMMIT that never arrives: everything is as before, and it says so', () =>
  throughProxy(async (at, url, proxy) => {
    const store = {
      prepare: async () => {},
      put: async () => (proxy.cutBeforeRequest('COMMIT\0'), { location: 'nowhere', bytes: 0 }),
    }
    const failed = await recover(url, at.file, options, { store }).catch((error: unknown) => error)
    expect(failed).toMatchObject({ code: 'recovery-refused', detail: { state: 'rolled-back' } })
    expect(await counts(at)).toEqual([0, 0])
  }))

it('a connection that breaks while rows are read or inserted leaves the tables as they were', () =>
  throughProxy(async (at, url, proxy) => {
    for (const text of ['COPY pg_temp', 'WITH done_0', 'OVERRIDING']) {
      proxy.cutOnRequest(text)
      const failed = await recover(url, at.file, options).catch((error: unknown) => error)
      expect(failed).toMatchObject({
        code: 'recovery-refused',
        message: expect.stringContaining('connection was lost') as string,
      })
      await untilAlone(at)
      expect(await counts(at)).toEqual([0, 0])
    }
  }))

it('an undo file that cannot be stored: nothing is committed', async () => {
  const at = await scene(TREE, 'DELETE FROM parent')
  const refuse = async () => {
    throw new RunbookError('upload-failed', 'no room')
  }
  await expect(at.recover(options, { store: { prepare: async () => {}, put: refuse } })).rejects.toMatchObject({
    code: 'upload-failed',
    detail: { state: 'nothing-changed' },
  })
  expect(await counts(at)).toEqual([0, 0])
})

it('a cancel ends what the server does, and changes nothing', async () => {
  const at = await scene(
    `${TREE} CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(30); RETURN NULL; END $$`,
    'DELETE FROM parent; CREATE TRIGGER slow AFTER INSERT ON child FOR EACH STATEMENT EXECUTE FUNCTION slow()',
  )
  const stopping = new AbortController()
  const running = at.recover(options, { signal: stopping.signal }).catch((error: unknown) => error)
  while (
    (await at.query("SELECT FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()"))
      .length === 0
  )
    await sleep(50)
  stopping.abort(new RunbookError('cancelled', 'the command was cancelled'))
  expect(await running).toMatchObject({ code: 'cancelled', detail: { state: 'nothing-changed' } })
  expect(await counts(at)).toEqual([0, 0])
})
