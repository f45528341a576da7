// The doctor before databases in trouble, each made so for real.
import { chmod, chown, cp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type EmbeddedServer, SUPERUSER, SUPERUSER_PASSWORD } from '../harness/embedded-server.js'
import { startPgBouncer } from '../harness/pgbouncer.js'
import { freshDatabase, startServer, testServer } from '../harness/postgres.js'
import { folderWith } from '../harness/stand-ins.js'
import { askDoctor, checkNamed, problemsOf } from './doctoring.js'

const found = (fields: Record<string, RegExp | string>): unknown =>
  expect.objectContaining(
    Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [
        name,
        value instanceof RegExp ? (expect.stringMatching(value) as unknown) : value,
      ]),
    ),
  )

it('F95 invalid indexes, NOT VALID constraints, disabled triggers, unlogged tables, tables without a key', async () => {
  const database = await freshDatabase({
    sql: `
      CREATE TABLE parent (id int PRIMARY KEY);
      CREATE TABLE child (id int PRIMARY KEY, parent int, twice int);
      INSERT INTO child VALUES (1, 7, 1), (2, 7, 1);
      ALTER TABLE child ADD CONSTRAINT child_parent FOREIGN KEY (parent) REFERENCES parent NOT VALID;
      CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
      CREATE TRIGGER touched BEFORE UPDATE ON child FOR EACH ROW EXECUTE FUNCTION touch();
      ALTER TABLE child DISABLE TRIGGER touched;
      CREATE UNLOGGED TABLE "Quick" (id int PRIMARY KEY);
      CREATE TABLE keyless (id int);
      ALTER TABLE keyless SET (autovacuum_enabled = false);`,
  })
  await database.query('CREATE UNIQUE INDEX CONCURRENTLY child_twice ON child (twice)').catch(() => {})
  const { checks } = await askDoctor(database.url)
  expect(checks).toEqual(
    expect.arrayContaining([
      found({ id: 'invalid-indexes', verdict: 'problem', fix: /\nDROP INDEX CONCURRENTLY public\.child_twice;$/ }),
      found({
        id: 'not-valid-constraints',
        verdict: 'problem',
        fix: /\nALTER TABLE public\.child VALIDATE CONSTRAINT child_parent;$/,
      }),
      found({
        id: 'disabled-triggers',
        verdict: 'problem',
        fix: /\nALTER TABLE public\.child ENABLE TRIGGER touched;$/,
      }),
      found({ id: 'unlogged-tables', verdict: 'problem', fix: /\nALTER TABLE public\."Quick" SET LOGGED;$/ }),
      found({ id: 'no-primary-key', verdict: 'problem', detail: /^public\.keyless:/ }),
    ]),
  )
})

it('an index that another role is building now is not left over, also to a role that may not see it', async () => {
  const database = await freshDatabase({
    sql: `CREATE TABLE a (id int PRIMARY KEY); CREATE ROLE blind_to_builds LOGIN PASSWORD 'x'`,
  })
  const [writer, builder] = [await database.client(), await database.client()]
  await writer.query('BEGIN; INSERT INTO a VALUES (1)')
  const building = builder.query('CREATE INDEX CONCURRENTLY a_again ON a (id)')
  try {
    const begun = 'SELECT FROM pg_index WHERE NOT indisvalid'
    while ((await database.query(begun)).length === 0) await database.query('SELECT pg_sleep(0.02)')
    const url = new URL(database.url)
    ;[url.username, url.password] = ['blind_to_builds', 'x']
    for (const who of [url.href, database.url])
      expect(checkNamed(await askDoctor(who), 'invalid-indexes')).toMatchObject({ verdict: 'ok' })
  } finally {
    await writer.query('ROLLBACK')
    await building
    await database.query('DROP ROLE blind_to_builds')
  }
})

it('sequences near their end, by the type of their column as well', async () => {
  const database = await freshDatabase({
    sql: `
      CREATE TABLE fine (id serial PRIMARY KEY);
      CREATE SEQUENCE wide; CREATE TABLE narrow (id int PRIMARY KEY DEFAULT nextval('wide'));
      ALTER SEQUENCE wide OWNED BY narrow.id;
      CREATE SEQUENCE backwards INCREMENT -1 MINVALUE -100 MAXVALUE -1;
      SELECT setval('wide', 2000000000), setval('backwards', -90), setval('fine_id_seq', 1000)`,
  })
  const check = checkNamed(await askDoctor(database.url), 'sequences')
  expect(check).toMatchObject({ verdict: 'problem' })
  expect(check.detail).toMatch(/^public\.wide \(93 % used\), public\.backwards \(89 % used\):/)
  for (const command of check.fix!.split('\n').slice(1, 2)) await database.query(command)
  expect(checkNamed(await askDoctor(database.url), 'sequences').detail).not.toContain('public.wide')
})

it('prepared transactions that were forgotten', async () => {
  const database = await freshDatabase({ sql: 'CREATE TABLE a (id int PRIMARY KEY)' })
  const gid = `doctor's ${database.name}`
  const client = await database.client()
  await client.query(`BEGIN; INSERT INTO a VALUES (1); PREPARE TRANSACTION '${gid.replaceAll("'", "''")}'`)
  try {
    expect(checkNamed(await askDoctor(database.url), 'prepared-transactions').detail).toMatch(/^\d+ at this moment/)
  } finally {
    await client.query(`ROLLBACK PREPARED '${gid.replaceAll("'", "''")}'`)
  }
})

it('a transaction pooler: says so, and looks at the rest through it', async () => {
  const database = await freshDatabase({ sql: 'CREATE TABLE a (id int PRIMARY KEY)' })
  const bouncer = await startPgBouncer()
  const report = await askDoctor(bouncer.url(database.name))
  expect(checkNamed(report, 'pooler')).toEqual(
    found({ verdict: 'problem', detail: /transaction pooler/, fix: /DIRECT_URL/ }),
  )
  expect(checkNamed(report, 'rights-schema')).toMatchObject({ verdict: 'ok' })
  const [left] = await database.query<{ timeout: string }>("SELECT current_setting('statement_timeout') AS timeout")
  expect(left).toEqual({ timeout: '0' })
})

it('a slot that nobody reads from', async () => {
  const server = await startServer()
  const database = await freshDatabase({ server })
  await database.query("SELECT pg_create_physical_replication_slot('forgotten', true)")
  const check = checkNamed(await askDoctor(database.url), 'replication-slots')
  expect(check).toEqual(
    found({ verdict: 'problem', detail: /forgotten \(keeps /, fix: /pg_drop_replication_slot\('forgotten'\);$/ }),
  )
  await database.query(check.fix!.split('\n')[1]!)
  expect(checkNamed(await askDoctor(database.url), 'replication-slots')).toMatchObject({ verdict: 'ok' })
})

it('a streaming standby: read-only, and how far it is behind; and when its primary is gone', async () => {
  const primary = await startServer()
  const database = await freshDatabase({ server: primary, sql: 'CREATE TABLE a (id int PRIMARY KEY)' })
  const standby = await standbyOf(primary)
  const url = standby.url(database.name)
  const until = Date.now() + 20_000
  let report = await askDoctor(url)
  while (checkNamed(report, 'replication-lag').verdict !== 'ok' && Date.now() < until) report = await askDoctor(url)
  expect(checkNamed(report, 'replication-lag')).toEqual(found({ verdict: 'ok', detail: /behind its primary/ }))
  expect(checkNamed(report, 'writable')).toEqual(
    found({ verdict: 'problem', detail: /this is a replica/, fix: /primary's address/ }),
  )
  expect(checkNamed(report, 'rights-schema')).toMatchObject({ verdict: 'ok' })
  expect(checkNamed(await askDoctor(database.url), 'replication-lag')).toEqual(
    found({ verdict: 'ok', detail: /^1, none far behind/ }),
  )
  await primary.stop('immediate')
  while (checkNamed(report, 'replication-lag').verdict === 'ok' && Date.now() < until) report = await askDoctor(url)
  expect(checkNamed(report, 'replication-lag')).toEqual(found({ verdict: 'problem', detail: /nothing streams/ }))
}, 90_000)

it('a database that was made read-only', async () => {
  const database = await freshDatabase()
  await database.query(`ALTER DATABASE ${database.name} SET default_transaction_read_only = on`)
  const check = checkNamed(await askDoctor(database.url), 'writable')
  expect(check).toEqual(found({ verdict: 'problem', fix: /RESET default_transaction_read_only;$/ }))
})

it('a pg_dump that is too old for the server, and one that suits it', async () => {
  const server = await startServer({ major: 18 })
  const [old, own] = await Promise.all([
    folderWith({ pg_dump: 'echo "pg_dump (PostgreSQL) 17.9"' }),
    folderWith({ pg_dump: 'echo "pg_dump (PostgreSQL) 18.9"' }),
  ])
  const [without, withIt] = await Promise.all(
    [old, own].map((folder) => askDoctor(server.url(), { env: { PATH: folder } })),
  )
  expect(checkNamed(without!, 'client-tools')).toEqual(
    found({
      verdict: 'problem',
      detail: /older than the server's 18[^]*17\.9/,
      fix: /apt-get install postgresql-client-18/,
    }),
  )
  expect(checkNamed(withIt!, 'client-tools')).toEqual(found({ verdict: 'ok', detail: /^18\.9/ }))
  await Promise.all([old, own].map((folder) => rm(folder, { recursive: true })))
})

it('a folder for backups that is not there is not taken for a full disk', async () => {
  const report = await askDoctor(testServer().url(), { temporaryFolder: '/no/such/folder' })
  expect(checkNamed(report, 'disk-space')).toEqual(found({ verdict: 'unknown', detail: /ENOENT/ }))
})

it.each([14, 16, 17, 18] as const)('PostgreSQL %d answers every question', async (major) => {
  const server = await startServer({ major, settings: { shared_preload_libraries: 'pg_stat_statements' } })
  const database = await freshDatabase({ server, sql: 'CREATE TABLE a (id int); CREATE EXTENSION pg_stat_statements' })
  const { checks } = await askDoctor(database.url, { metrics: true })
  const fewNumbers = ['rollback-rate', 'cache-hits']
  const noFolder = ['migrations', 'already-exists']
  const unknown = checks.filter(({ id, verdict }) => verdict === 'unknown' && !fewNumbers.concat(noFolder).includes(id))
  expect(unknown).toEqual([])
})

it('the metrics of a database, and what cannot be known without pg_stat_statements', async () => {
  const server = await startServer({
    settings: { shared_preload_libraries: 'pg_stat_statements', autovacuum: 'on' },
  })
  const database = await freshDatabase({ server })
  const without = await askDoctor(database.url, { metrics: true })
  expect(checkNamed(without, 'statement-times')).toEqual(
    found({ verdict: 'unknown', fix: /\nCREATE EXTENSION pg_stat_statements;$/ }),
  )
  expect(without.metrics).toMatchObject({ connectionsAllowed: 197 })
  expect(without.metrics).not.toHaveProperty('statementMeans')
  await database.query('CREATE SCHEMA "Ext"; CREATE EXTENSION pg_stat_statements SCHEMA "Ext"')
  for (let call = 0; call < 20; call++) await database.query('SELECT 1')
  await database.query('SELECT pg_sleep(0.7)')
  const report = await askDoctor(database.url, { metrics: true })
  const { statements, calls, p50, p95, p99 } = report.metrics!.statementMeans!
  expect(calls).toBeGreaterThan(20)
  expect(statements).toBeGreaterThan(2)
  expect(p50).toBeLessThan(100)
  expect(p95).toBeGreaterThanOrEqual(p50)
  expect(p99).toBeGreaterThanOrEqual(p95)
  expect(checkNamed(report, 'statement-times').detail).toMatch(/percentiles of means, not of single calls/)
  expect(problemsOf(await askDoctor(database.url))).not.toContain('statement-times')
})

/** A copy of the primary's folder that follows it. */
async function standbyOf(primary: EmbeddedServer): Promise<EmbeddedServer> {
  const standby = await startServer()
  await Promise.all([primary.stop(), standby.stop()])
  await rm(standby.dataDirectory, { recursive: true })
  await cp(primary.dataDirectory, standby.dataDirectory, { recursive: true, preserveTimestamps: true })
  const conninfo = `host=127.0.0.1 port=${primary.port} user=${SUPERUSER} password='${SUPERUSER_PASSWORD}' application_name=follower`
  const signal = path.join(standby.dataDirectory, 'standby.signal')
  await writeFile(signal, '')
  await writeFile(
    path.join(standby.dataDirectory, 'postgresql.auto.conf'),
    `primary_conninfo = '${conninfo.replaceAll("'", "''")}'\n`,
  )
  await ownedAs(primary.dataDirectory, standby.dataDirectory)
  await primary.restart()
  await standby.restart()
  return standby
}

async function ownedAs(model: string, folder: string): Promise<void> {
  const { uid, gid, mode } = await stat(model)
  await chmod(folder, mode)
  for (const entry of ['.', ...(await readdir(folder, { recursive: true }))])
    await chown(path.join(folder, entry), uid, gid)
}
