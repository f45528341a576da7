// Looking at what came back, where a server does not answer every question, and beside a live one that is in trouble: that is why this is done.
import { RunbookError } from '../../src/errors.js'
import { validate } from '../../src/pitr/validate.js'
import { parseDatabaseUrl } from '../../src/postgres/connection-url.js'
import { freshDatabase } from '../harness/postgres.js'
import { startProxy } from '../harness/tcp-proxy.js'

const urlOf = (url: string, name: string) => parseDatabaseUrl(`${url}?sslmode=disable`, name)
const here = () => freshDatabase({ sql: 'CREATE TABLE people (name text); INSERT INTO people VALUES (1), (2)' })

it('the last commit is unknown where the server does not tell it, as Aurora does not', async () => {
  const database = await here()
  await database.query(`CREATE ROLE aurora_${database.name} LOGIN PASSWORD 'x'; GRANT SELECT ON people TO aurora_${database.name};
    REVOKE EXECUTE ON FUNCTION pg_last_xact_replay_timestamp() FROM PUBLIC`)
  const url = { ...urlOf(database.url, 'the new one'), user: `aurora_${database.name}`, password: 'x' }
  expect(await validate(url, undefined)).toMatchObject({
    lastCommit: undefined,
    database: database.name,
    tables: [{ table: 'public.people', here: { rows: 2, exact: true } }],
  })
  await database.query(`DROP OWNED BY aurora_${database.name}; DROP ROLE aurora_${database.name}`)
})

it('a live table that somebody has locked is unknown, and the others are compared', async () => {
  const [database, live] = [await here(), await here()]
  await live.query('CREATE TABLE other ()')
  const migration = await live.client()
  await migration.query('BEGIN; LOCK TABLE people')
  const { tables, onlyLive, liveProblem } = await validate(urlOf(database.url, 'new'), urlOf(live.url, 'live'))
  await migration.query('ROLLBACK')
  expect(tables).toEqual([{ table: 'public.people', here: { rows: 2, exact: true }, live: undefined }])
  expect([onlyLive, liveProblem]).toEqual([['public.other'], undefined])
}, 30_000)

it('a live server that goes away while it is compared with is told', async () => {
  const [database, live] = [await here(), await here()]
  const url = urlOf(live.url, 'live')
  const proxy = await startProxy(url)
  proxy.cutOnRequest('count(*)')
  const validation = await validate(urlOf(database.url, 'new'), { ...url, host: '127.0.0.1', port: proxy.port })
  expect(validation).toMatchObject({ liveProblem: expect.stringMatching(/terminated/) as string })
  expect(validation.tables).toEqual([{ table: 'public.people', here: { rows: 2, exact: true } }])
  await proxy.close()
})

it('a cancel ends what it is doing', async () => {
  const database = await here()
  const stopping = new AbortController()
  const migration = await database.client()
  await migration.query('BEGIN; LOCK TABLE people')
  const work = validate(urlOf(database.url, 'new'), undefined, stopping.signal)
  const waiting = 'SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = $1'
  while ((await database.query(waiting, ['Lock'])).length === 0) await database.query('SELECT pg_sleep(0.01)')
  stopping.abort(new RunbookError('cancelled', 'cancelled by the test'))
  await expect(work).rejects.toMatchObject({ code: 'cancelled' })
  await migration.query('ROLLBACK')
})
