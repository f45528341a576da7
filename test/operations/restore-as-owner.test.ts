// A restore by the role that most applications have: it owns the database and may make others, and is no superuser.
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { testServer } from '../harness/postgres.js'
import { databasesLike, type Scene, scene } from './restoring.js'

const suffix = randomUUID().slice(0, 8)
const [owner, clerk] = [`app_owner_${suffix}`, `app_clerk_${suffix}`]

const SQL = `
  CREATE ROLE ${owner} LOGIN CREATEDB PASSWORD 'x'; CREATE ROLE ${clerk} LOGIN PASSWORD 'x';
  DO $$ BEGIN EXECUTE format('ALTER DATABASE %I OWNER TO ${owner}', current_database()); END $$;
  GRANT ALL ON SCHEMA public TO ${owner};
  SET ROLE ${owner};
  CREATE TABLE days (at date PRIMARY KEY) PARTITION BY RANGE (at);
  CREATE TABLE days_2026 PARTITION OF days FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
  INSERT INTO days VALUES ('2026-05-01'), ('2026-05-02')`

let at: Scene
const as = (role: string): string => {
  const url = new URL(at.database.url)
  return Object.assign(url, { username: role, password: 'x' }).href
}
const asOwner = () => ({ database: { databaseUrl: as(owner) } })

beforeAll(async () => {
  at = await scene(SQL)
})
// The database itself is gone by then; what was restored beside it is not.
afterAll(async () => {
  const client = new pg.Client({ connectionString: testServer().url() })
  await client.connect()
  const mine = 'SELECT datname::text AS name FROM pg_database WHERE starts_with(datname, $1)'
  const { rows } = await client.query<{ name: string }>(mine, [at.database.name])
  for (const { name } of rows) await client.query(`DROP DATABASE "${name}" WITH (FORCE)`)
  await client.query(`DROP ROLE ${owner}, ${clerk}`)
  await client.end()
})

it('makes a new database, in the tablespace of every database, without a right on it', async () => {
  const report = await at.restore(asOwner())
  expect(report).toMatchObject({ status: 'restored', rows: 2, notCopied: [] })
})

it('F85 sessions that the role may not end are told before anything is made, with what would help', async () => {
  const session = new pg.Client({ connectionString: as(clerk) })
  session.on('error', () => {})
  await session.connect()
  const before = await databasesLike(at.database)
  for (const mode of ['swap', 'in-place'] as const) {
    await expect(at.restore({ ...asOwner(), mode, endSessions: true })).rejects.toMatchObject({
      code: 'restore-refused',
      message: expect.stringMatching(new RegExp(`user ${clerk}.* the role ${owner} may not end them`)) as string,
      detail: {
        state: 'nothing-changed',
        hint: expect.stringContaining(`GRANT pg_signal_backend TO "${owner}"`) as string,
      },
    })
  }
  const tried = await at.restore({ ...asOwner(), mode: 'swap', endSessions: true, dryRun: true })
  expect(tried.warnings).toEqual([expect.stringContaining('the real run is refused') as string])
  expect(await databasesLike(at.database)).toEqual(before)
  await session.end()
})

it('a dry run over it takes no table for lost that the backup has, and compares a name that was typed', async () => {
  await at.database.query('CREATE TABLE later (a int)')
  const tried = await at.restore({ ...asOwner(), mode: 'in-place', dryRun: true })
  expect(tried.lost).toEqual(['public.later'])
  await expect(at.restore({ ...asOwner(), mode: 'in-place', dryRun: true, confirm: 'another' })).rejects.toMatchObject({
    code: 'wrong-database',
  })
})

it('F74 comes back in place, the partitioned table with it', async () => {
  await at.database.query('DELETE FROM days')
  expect(await at.restore({ mode: 'in-place', endSessions: true })).toMatchObject({ rows: 2 })
  const client = new pg.Client({ connectionString: as(owner) })
  await client.connect()
  const { rows } = await client.query('SELECT at::text AS at FROM days ORDER BY at')
  await client.end()
  expect(rows).toEqual([{ at: '2026-05-01' }, { at: '2026-05-02' }])
})
