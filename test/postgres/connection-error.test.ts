// Why no connection came about: each way it really fails has its own words and its own next step, and none tells the password.
import net from 'node:net'
import { explain, RunbookError } from '../../src/errors.js'
import { connect } from '../../src/postgres/client.js'
import { type DatabaseUrl, parseDatabaseUrl } from '../../src/postgres/connection-url.js'
import { freePort } from '../harness/embedded-server.js'
import { freshDatabase, startServer, testServer } from '../harness/postgres.js'

const PASSWORD = 'hunter2-other'
const parse = (text: string) => parseDatabaseUrl(text, 'STAGING_DATABASE_URL')
const nowhere = (address: string) => parse(`postgresql://u:${PASSWORD}@${address}`)

async function refusal(url: DatabaseUrl): Promise<RunbookError> {
  const error: unknown = await connect(url).then(
    async (client) => client.end(),
    (failure: unknown) => failure,
  )
  if (!(error instanceof RunbookError)) throw new Error(`no RunbookError: ${String(error)}`)
  expect(error.detail.state).toBe('nothing-changed')
  expect(explain(error)).not.toMatch(/hunter2/)
  return error
}

async function listening(answer: (socket: net.Socket) => void): Promise<{ port: number; close(): void }> {
  const server = net.createServer((socket) => {
    socket.on('error', () => {})
    answer(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as net.AddressInfo).port, close: () => server.close() }
}

it.each(['127.0.0.1', 'localhost'])('nothing listens on %s', async (host) => {
  const port = await freePort()
  const error = await refusal(nowhere(`${host}:${port}/d`))
  expect(error.code).toBe('cannot-connect')
  expect(error.message).toBe(`${host}:${port}/d as u: nothing listens there (ECONNREFUSED)`)
  expect(error.detail.hint).toMatch(/^STAGING_DATABASE_URL: is the database server running\?/)
})

it('there is no such host', async () => {
  const error = await refusal(nowhere('no-such-host.invalid/d?sslmode=disable'))
  expect(error.code).toBe('cannot-connect')
  expect(error.message).toMatch(/ENOTFOUND|EAI_AGAIN/)
})

it('there is no such socket', async () => {
  const error = await refusal(nowhere('%2Ftmp%2Fno-such-folder/d'))
  expect(error).toMatchObject({
    code: 'cannot-connect',
    message: expect.stringMatching(/no Unix-domain socket.*ENOENT/) as string,
  })
})

it.each([
  ['says nothing', () => {}, /no answer in time \(ETIMEDOUT\)/],
  ['hangs up', (socket: net.Socket) => socket.destroy(), /ECONNRESET/],
  ['speaks something else', (socket: net.Socket) => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n'), /./],
])('what listens there %s', async (_what, answer, expected) => {
  const listener = await listening(answer)
  for (const sslmode of ['disable', 'prefer', 'no-verify']) {
    const error = await refusal(nowhere(`127.0.0.1:${listener.port}/d?connect_timeout=1&sslmode=${sslmode}`))
    expect(error.message).toMatch(expected)
    expect(['cannot-connect', 'tls-refused']).toContain(error.code)
  }
  listener.close()
})

it('the password is wrong, or there is none', async () => {
  const url = parse(testServer().url())
  expect(await refusal({ ...url, password: PASSWORD })).toMatchObject({
    code: 'cannot-connect',
    message: expect.stringContaining('SQLSTATE 28P01') as string,
    detail: { hint: expect.stringContaining('the password in STAGING_DATABASE_URL') as string },
  })
  const without = { ...url }
  delete without.password
  expect(await refusal(without)).toMatchObject({
    code: 'cannot-connect',
    message: 'the server asks for a password, and STAGING_DATABASE_URL has none',
  })
})

it.each([
  [
    '3D000',
    async () => ({ ...parse(testServer().url()), database: 'no_such_database' }),
    /database name at the end of STAGING_DATABASE_URL/,
  ],
  ['53300', async () => withRole('CONNECTION LIMIT 0', ''), /wait until a connection is free/],
  ['42501', async () => withRole('', 'REVOKE CONNECT ON DATABASE %I FROM PUBLIC'), /GRANT CONNECT ON DATABASE test_/],
  ['28000', async () => withRole('NOLOGIN', ''), /does not let this user in/],
])('the server refuses with %s', async (sqlstate, url, hint) => {
  const error = await refusal(await url())
  expect(error).toMatchObject({
    code: 'cannot-connect',
    message: expect.stringContaining(`SQLSTATE ${sqlstate}`) as string,
  })
  expect(error.detail.hint).toMatch(hint)
})

async function withRole(attributes: string, sql: string): Promise<DatabaseUrl> {
  const server = await sharedServer()
  const database = await freshDatabase({ server })
  await database.query(`CREATE ROLE r_${database.name} LOGIN PASSWORD '${PASSWORD}'`)
  await database.query(`ALTER ROLE r_${database.name} ${attributes || 'LOGIN'}`)
  if (sql) await database.query(sql.replace('%I', database.name))
  return { ...parse(database.url), user: `r_${database.name}`, password: PASSWORD }
}

let shared: ReturnType<typeof startServer> | undefined
/** Roles are the cluster's: these stay out of the run's own server. */
const sharedServer = () => (shared ??= startServer())

it('the server is shutting down', async () => {
  const server = await startServer()
  const client = await connect(parse(server.url()))
  process.kill(server.pid, 'SIGTERM') // waits for sessions, and takes no new ones
  const refused = async () => (await refusal(parse(server.url()))).message
  let message = await refused().catch(() => '')
  while (!message.includes('57P03')) message = await refused().catch(() => '')
  expect(message).toContain('SQLSTATE 57P03')
  await client.end()
})
