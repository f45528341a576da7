// Transaction poolers are seen, by their address or by what they do, before anything is set or sent through them.
import { connect, withClient } from '../../src/postgres/client.js'
import { parseDatabaseUrl } from '../../src/postgres/connection-url.js'
import { localSettings } from '../../src/postgres/session.js'
import { startPgBouncer } from '../harness/pgbouncer.js'
import { freshDatabase } from '../harness/postgres.js'

const parse = (text: string) => parseDatabaseUrl(text, 'DATABASE_URL')

it.each([
  [
    'ep-cool-darkness-a1b2c3d4-pooler.us-east-2.aws.neon.tech/d',
    'ep-cool-darkness-a1b2c3d4.us-east-2.aws.neon.tech (the same URL without -pooler)',
  ],
  ['aws-0-eu-west-1.pooler.supabase.com:6543/d', 'aws-0-eu-west-1.pooler.supabase.com:5432'],
  ['db.abcdefghij.supabase.co:6543/d?pgbouncer=true', 'db.abcdefghij.supabase.co:5432, and leave pgbouncer=true out'],
  [
    '127.0.0.1:1/d?pgbouncer=true',
    'set DIRECT_URL (STAGING_DIRECT_URL for staging), or DATABASE_URL itself, to the address of the PostgreSQL server',
  ],
])('F16 refuses %s by its address, before any connection, and names the direct one', async (address, direct) => {
  await expect(connect(parse(`postgresql://u:hunter2@${address}`))).rejects.toMatchObject({
    code: 'pooled-connection',
    message: expect.not.stringContaining('hunter2') as string,
    detail: { state: 'nothing-changed', hint: expect.stringContaining(direct) as string },
  })
})

it.each([{ poolSize: 1 }, { poolSize: 2 }, { poolSize: 2, settings: { server_round_robin: '1' } }])(
  'F16 sees PgBouncer in transaction mode behind an address that tells nothing: %j',
  async (options) => {
    const [database, bouncer] = [await freshDatabase(), await startPgBouncer(options)]
    const url = parse(bouncer.url(database.name))
    // as the application leaves it: idle server connections, all of them used
    const clients = await Promise.all([1, 2, 3].map(() => connect(url, { allowPooler: true })))
    await Promise.all(clients.map((client) => client.query('SELECT pg_sleep(0.02)')))
    for (let attempt = 0; attempt < 3; attempt++)
      await expect(connect(url)).rejects.toMatchObject({
        code: 'pooled-connection',
        detail: { state: 'nothing-changed', hint: expect.stringContaining('DIRECT_URL') as string },
      })
    await Promise.all(clients.map((client) => client.end()))
  },
)

it('F16 sees it also while the application keeps the pool busy', async () => {
  const [database, bouncer] = [await freshDatabase(), await startPgBouncer()]
  const url = parse(bouncer.url(database.name))
  let busy = true
  const traffic = [1, 2, 3].map(() =>
    withClient(url, { allowPooler: true }, async (client) => {
      while (busy) await client.query('SELECT 1')
    }),
  )
  try {
    for (let attempt = 0; attempt < 10; attempt++)
      await expect(connect(url)).rejects.toMatchObject({ code: 'pooled-connection' })
  } finally {
    busy = false
    await Promise.all(traffic)
  }
})

it('F16 lets a proxy pass that gives each client a server session of its own', async () => {
  const [database, bouncer] = [await freshDatabase(), await startPgBouncer({ poolMode: 'session' })]
  const backends = await withClient(parse(bouncer.url(database.name)), {}, async (client) => {
    const greeted = (client as typeof client & { processID: number }).processID
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
    return { greeted, real: rows[0]!.pid }
  })
  expect(backends.greeted).not.toBe(backends.real) // or there was no proxy to try
})

it('F16 opens no second connection to a server without a proxy', async () => {
  const database = await freshDatabase()
  const role = `one_${database.name}`
  await database.query(`CREATE ROLE ${role} LOGIN PASSWORD 'p' CONNECTION LIMIT 1`)
  const url = { ...parse(database.url), user: role, password: 'p' }
  await expect(withClient(url, {}, async () => 'direct')).resolves.toBe('direct')
  await database.query(`DROP ROLE ${role}`)
})

it('F61 leaves no setting behind in a pooled session, refused or let through', async () => {
  const [database, bouncer] = [await freshDatabase(), await startPgBouncer({ poolSize: 1 })]
  const url = parse(bouncer.url(database.name))
  const limits = { lockTimeoutMs: 7_000, statementTimeoutMs: 8_000 }
  const shown = () =>
    withClient(
      url,
      { allowPooler: true },
      async (client) => (await client.query<{ shown: string }>('SHOW lock_timeout')).rows,
    )
  await expect(connect(url, limits)).rejects.toMatchObject({ code: 'pooled-connection' })
  expect(await shown()).toEqual([{ lock_timeout: '0' }])
  await withClient(url, { ...limits, allowPooler: true }, async (client) => {
    await client.query(`BEGIN; ${localSettings(url, limits)}`)
    expect((await client.query('SHOW lock_timeout')).rows).toEqual([{ lock_timeout: '7s' }])
    expect((await client.query('SHOW search_path')).rows).toEqual([{ search_path: 'public, pg_temp' }])
    await client.query('COMMIT')
  })
  expect(await shown()).toEqual([{ lock_timeout: '0' }])
})

it('F62 sends no startup option that a pooler would refuse', async () => {
  const [database, bouncer] = [await freshDatabase(), await startPgBouncer()]
  const url = parse(bouncer.url(database.name))
  const options = { allowPooler: true, lockTimeoutMs: 1, statementTimeoutMs: 1, idleInTransactionTimeoutMs: 1 }
  await expect(withClient(url, options, async () => 'let in')).resolves.toBe('let in')
  // the same connection with a startup option, to show that this pooler does refuse it
  await expect(connect({ ...url, startupOptions: 'endpoint=x' }, options)).rejects.toMatchObject({
    code: 'cannot-connect',
    message: expect.stringContaining('08P01') as string,
  })
})
