// Each major restored into itself and into the next: a dump of the target is equal to that of what pg_restore makes of the
// same source (psql itself stumbles over this schema), and within one major to the file itself.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { otherSessions } from '../../src/restore/sessions.js'
import { readTarget } from '../../src/restore/target.js'
import { type EmbeddedServer, MAJORS, type Major } from '../harness/embedded-server.js'
import { clientFor, pgDumpOf } from '../harness/pg-dump-clients.js'
import { freshDatabase, startServer, type TestDatabase } from '../harness/postgres.js'
import { comparable, fileWith, restoreFile } from './opened.js'

const ODD_CORNERS = path.resolve(import.meta.dirname, '../backups/odd-corners.sql')
const ROLE = `"o'wner; -- Name: x"`

const servers = new Map<Major, Promise<EmbeddedServer>>()
function serverOf(major: Major): Promise<EmbeddedServer> {
  const started = servers.get(major) ?? startServer({ major, settings: { fsync: 'off' } })
  servers.set(major, started)
  return started
}

const dumpBy = async (client: Major, url: string, args: readonly string[] = []): Promise<Buffer> =>
  (await pgDumpOf(clientFor(client))).run('pg_dump', url, args)

const pairs = MAJORS.flatMap((from) =>
  [from, (from + 1) as Major].filter((to) => to <= 18).map((to) => [from, to] as const),
)

/** Debian has no pg_restore 16, and that of 17 sends a setting which a server 16 does not know. */
async function restoredByPgRestore(
  from: Major,
  to: Major,
  url: string,
  reference: TestDatabase,
): Promise<TestDatabase> {
  const archive = await dumpBy(from, url, ['-Fc'])
  const clients = await pgDumpOf(clientFor(to))
  await clients.run('pg_restore', reference.url, ['--exit-on-error', '-d', reference.name], archive)
  return reference
}

it.each(pairs)('from PostgreSQL %i to %i', async (from, to) => {
  const [source, target] = [await serverOf(from), await serverOf(to)]
  const sql = await readFile(ODD_CORNERS, 'utf8')
  const roleThere = await freshDatabase({ server: source })
  const [{ there }] = (await roleThere.query(`SELECT count(*)::int AS there FROM pg_roles WHERE rolname = $1`, [
    ROLE.slice(1, -1),
  ])) as [{ there: number }]
  const origin = await freshDatabase({ server: source, sql: there ? sql.replace(/^CREATE ROLE .*$/m, '') : sql })
  const [copy, reference] = [await freshDatabase({ server: target }), await freshDatabase({ server: target })]
  await copy.query(`DO $$BEGIN CREATE ROLE ${ROLE.replaceAll('$', '')}; EXCEPTION WHEN duplicate_object THEN END$$`)
  const dump = await dumpBy(from, origin.url)
  await restoreFile(await fileWith(dump), copy.url)
  const expected = to === 16 ? origin : await restoredByPgRestore(from, to, origin.url, reference)
  const restored = comparable(await dumpBy(to, copy.url))
  expect(restored).toBe(comparable(await dumpBy(to, expected.url)))
  if (from === to) expect(restored).toBe(comparable(dump))
})

it.each(MAJORS)(
  'F87 looks at a server of PostgreSQL %i as it is: who may act as whom, who is connected',
  async (major) => {
    const database = await freshDatabase({ server: await serverOf(major) })
    await database.query(`CREATE ROLE keeper; CREATE ROLE clerk LOGIN CREATEDB PASSWORD 'x'`)
    // From 16 on a role that makes others is a member of them, and may not act as they.
    if (major >= 16) await database.query('GRANT keeper TO clerk WITH ADMIN TRUE, INHERIT FALSE, SET FALSE')
    const url = Object.assign(new URL(database.url), { username: 'clerk', password: 'x' }).href
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    const target = await readTarget(client)
    expect(target).toMatchObject({
      owner: 'postgres',
      ownsDatabase: false,
      canCreateDatabase: true,
      prepared: [],
      slots: [],
    })
    expect(target.databases.has(database.name)).toBe(true)
    expect(['keeper', 'clerk', 'postgres'].map((role) => target.roles.get(role)?.member)).toEqual([false, true, false])
    expect(await otherSessions(client, database.name)).toMatchObject([
      { user: 'postgres', worker: null, mayEnd: false },
    ])
    await client.end()
  },
)
