// What must happen when a backup goes wrong: it fails, says why, and leaves no file, whichever stage broke.
import { readdirSync, readFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { backup } from '../../src/operations/backup.js'
import type { BackupOptions } from '../../src/backups/make-backup.js'
import { backupDeps, backupOptions, filesIn, type TestBackupDeps } from '../harness/backup.js'
import { freshDatabase, type TestDatabase, testServer } from '../harness/postgres.js'
import { folderWith, SLOW_READER } from '../harness/stand-ins.js'
import { startProxy } from '../harness/tcp-proxy.js'

const SOME_MEGABYTES = `CREATE TABLE filler AS SELECT n, repeat(md5(n::text), 30) AS text FROM generate_series(1, 20000) AS n`

const request = (database: { url: string }, options: Partial<BackupOptions> = {}) => ({
  database: { databaseUrl: database.url },
  options: backupOptions(options),
})

/** Programs first on PATH, and the dump kept in its middle by a slow `zstd`. */
async function whileDumping(database: TestDatabase): Promise<{ deps: TestBackupDeps; running: Promise<unknown> }> {
  const programs = await folderWith({ zstd: SLOW_READER })
  const deps = await backupDeps({ env: { ...process.env, PATH: `${programs}:${process.env.PATH}` } })
  const running = backup(request(database, { seal: { compression: 'zstd', recipients: [] } }), deps)
  running.catch(() => {})
  await until(async () =>
    (await dumpBackends(database)).some((backend) => backend.state === 'active' && backend.query.startsWith('COPY')),
  )
  return { deps, running }
}

const dumpBackends = (database: TestDatabase) =>
  database.query<{ pid: number; state: string; query: string }>(
    `SELECT pid, state, query FROM pg_stat_activity WHERE application_name = 'pg-runbook' AND pid <> pg_backend_pid() AND datname = current_database()`,
  )

async function until(condition: () => Promise<boolean> | boolean, seconds = 20): Promise<void> {
  const deadline = Date.now() + seconds * 1000
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('the condition never came true')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Process ids of running pg_dumps that were started by this process. */
function dumpProcesses(): number[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .filter((pid) => {
      try {
        const [command, parent] = [
          readFileSync(`/proc/${pid}/cmdline`, 'utf8'),
          readFileSync(`/proc/${pid}/stat`, 'utf8'),
        ]
        return command.includes('pg_dump') && parent.split(') ')[1]!.split(' ')[1] === String(process.pid)
      } catch {
        return false
      }
    })
    .map(Number)
}

it('F01 pg_dump killed half way: no file, and it says so', async () => {
  const database = await freshDatabase({ sql: SOME_MEGABYTES })
  const { deps, running } = await whileDumping(database)
  for (const pid of dumpProcesses()) process.kill(pid, 'SIGKILL')
  await expect(running).rejects.toMatchObject({
    code: 'backup-failed',
    message: expect.stringMatching(/pg_dump was ended by SIGKILL/) as string,
    detail: { state: 'nothing-changed' },
  })
  expect(await filesIn(deps.destination)).toEqual([])
})

it("F02 the server ends the dump's session: no file", async () => {
  const database = await freshDatabase({ sql: SOME_MEGABYTES })
  const { deps, running } = await whileDumping(database)
  await database.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'pg-runbook' AND pid <> pg_backend_pid() AND datname = current_database()`,
  )
  await expect(running).rejects.toMatchObject({
    code: 'backup-failed',
    message: expect.stringMatching(/pg_dump exited with 1/) as string,
  })
  expect(await filesIn(deps.destination)).toEqual([])
})

it('F03 a connection that stalls without a word fails within the stated time', async () => {
  const database = await freshDatabase({ sql: SOME_MEGABYTES })
  const proxy = await startProxy({ host: testServer().host, port: testServer().port })
  const url = new URL(database.url)
  url.port = String(proxy.port)
  const deps = await backupDeps()
  proxy.stallAfter(3_000_000)
  const running = backup(request({ url: url.href }, { stallTimeoutMs: 1_500 }), deps)
  await expect(running).rejects.toMatchObject({
    code: 'backup-failed',
    message: expect.stringMatching(/no byte .* 1\.5 s/) as string,
  })
  await proxy.close()
  expect(await filesIn(deps.destination)).toEqual([])
  await until(() => dumpProcesses().length === 0)
})

it('F06 refuses before dumping when the disk is clearly too small', async () => {
  const { refuseWithoutSpace } = await import('../../src/backups/disk-space.js')
  const deps = await backupDeps()
  await expect(refuseWithoutSpace(deps.destination, 1e15, 'none', deps.log)).rejects.toMatchObject({
    code: 'disk-full',
    message: expect.stringMatching(/800000000000000 bytes .*, and .* has \d+ free/) as string,
  })
  await expect(refuseWithoutSpace(deps.destination, 1_000_000, 'none', deps.log)).resolves.toBeUndefined()
})

it.each([
  [
    'zstd fails after some bytes',
    { zstd: 'head -c 100000 >/dev/null; echo broken disk >&2; exit 7' },
    /zstd exited with 7: broken disk/,
  ],
  ['age fails after some bytes', { age: 'head -c 100000 >/dev/null; exit 1' }, /age exited with 1/],
  ['age fails at its end', { age: 'cat; exit 1' }, /age exited with 1/],
])('F07 %s: the whole backup fails', async (_name, programs, message) => {
  const database = await freshDatabase({ sql: SOME_MEGABYTES })
  const folder = await folderWith(programs as unknown as Record<string, string>)
  const deps = await backupDeps({ env: { ...process.env, PATH: `${folder}:${process.env.PATH}` } })
  const recipients = 'age' in programs ? ['age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p'] : []
  const seal = { compression: 'zstd' as const, recipients }
  await expect(backup(request(database, { seal }), deps)).rejects.toMatchObject({
    code: 'sealing-failed',
    message: expect.stringMatching(message) as string,
  })
  expect(await filesIn(deps.destination)).toEqual([])
})

it('F08 a stage that stops reading and exits well: a failure, and pg_dump is gone', async () => {
  const database = await freshDatabase({ sql: SOME_MEGABYTES })
  const folder = await folderWith({ zstd: 'head -c 100000; exit 0' })
  const deps = await backupDeps({ env: { ...process.env, PATH: `${folder}:${process.env.PATH}` } })
  await expect(
    backup(request(database, { seal: { compression: 'zstd', recipients: [] } }), deps),
  ).rejects.toMatchObject({
    detail: { state: 'nothing-changed' },
  })
  expect(await filesIn(deps.destination)).toEqual([])
  await until(() => dumpProcesses().length === 0)
})

it('F13 a table that the role may not read fails the backup by its name', async () => {
  const database = await freshDatabase({ sql: 'CREATE TABLE open_table (id int); CREATE TABLE secret_table (id int)' })
  const url = await limitedRole(database, 'GRANT SELECT ON open_table TO')
  const deps = await backupDeps()
  await expect(backup(request({ url }), deps)).rejects.toMatchObject({
    code: 'backup-failed',
    message: expect.stringContaining('secret_table') as string,
  })
  expect(await filesIn(deps.destination)).toEqual([])
})

it('F14 row security that would hide rows fails the backup', async () => {
  const database = await freshDatabase({
    sql: `CREATE TABLE tenants (id int, owner text); INSERT INTO tenants VALUES (1, 'a'), (2, 'b');
          ALTER TABLE tenants ENABLE ROW LEVEL SECURITY; CREATE POLICY mine ON tenants USING (id = 1)`,
  })
  const url = await limitedRole(database, 'GRANT SELECT ON tenants TO')
  const deps = await backupDeps()
  await expect(backup(request({ url }), deps)).rejects.toMatchObject({
    code: 'backup-failed',
    message: expect.stringContaining('row-level security') as string,
  })
  expect(await filesIn(deps.destination)).toEqual([])
})

it('F15 a table locked by DDL fails the backup fast and by name', async () => {
  const database = await freshDatabase({ sql: 'CREATE TABLE busy (id int)' })
  const blocker = await database.client()
  await blocker.query('BEGIN; LOCK TABLE busy IN ACCESS EXCLUSIVE MODE')
  const deps = await backupDeps()
  await expect(backup(request(database, { lockWaitTimeoutMs: 300 }), deps)).rejects.toMatchObject({
    code: 'backup-failed',
    message: expect.stringMatching(/LOCK TABLE public\.busy/) as string,
  })
  await blocker.query('ROLLBACK')
  expect(await filesIn(deps.destination)).toEqual([])
})

it('F20 a database without a table is refused as probably the wrong one, unless it is meant', async () => {
  const database = await freshDatabase()
  const deps = await backupDeps()
  await expect(backup(request(database), deps)).rejects.toMatchObject({
    code: 'empty-database',
    detail: { hint: expect.stringContaining('allow-empty') as string },
  })
  await expect(backup(request(database, { allowEmpty: true }), deps)).resolves.toMatchObject({ tables: 0, rows: 0 })
})

it.each([
  ['prints nothing', 'exit 0'],
  ['prints a little', 'echo "-- PostgreSQL database dump"; exit 0'],
])('F21 a pg_dump that %s and says it did well stores nothing', async (_name, body) => {
  const database = await freshDatabase({ sql: 'CREATE TABLE t (id int)' })
  const tools = await folderWith({
    pg_dump: `[ "$1" = --version ] && echo "pg_dump (PostgreSQL) ${testServer().major}.99" && exit 0\n${body}`,
  })
  const deps = await backupDeps({ env: { ...process.env, PATH: `${tools}:${process.env.PATH}` } })
  await expect(backup(request(database), deps)).rejects.toMatchObject({ code: 'backup-incomplete' })
  expect(await filesIn(deps.destination)).toEqual([])
})

it("F22 a value too large for pg_dump fails the backup with the table's name", async () => {
  const database = await freshDatabase({
    sql: `CREATE TABLE huge (id int, payload bytea); ALTER TABLE huge ALTER payload SET STORAGE EXTERNAL;
          INSERT INTO huge VALUES (1, convert_to(repeat('x', 600000000), 'UTF8'))`,
  })
  const deps = await backupDeps()
  await expect(backup(request(database), deps)).rejects.toMatchObject({
    code: 'backup-failed',
    message: expect.stringContaining('huge') as string,
  })
  expect(await filesIn(deps.destination)).toEqual([])
  await database.drop()
})

it('F34 two backups at once in one folder are two files, both whole', async () => {
  const database = await freshDatabase({ sql: SOME_MEGABYTES })
  const at = new Date('2026-01-02T03:04:05Z')
  const deps = await backupDeps({ now: () => at })
  const reports = await Promise.all([backup(request(database), deps), backup(request(database), deps)])
  expect(await filesIn(deps.destination)).toEqual(['backup_20260102_030405.sql', 'backup_20260102_030405_2.sql'])
  for (const { stored, bytes } of reports) expect((await stat(stored.location)).size).toBe(bytes)
})

it('F37 nobody else can read what a backup writes, during and after', async () => {
  const database = await freshDatabase({ sql: SOME_MEGABYTES })
  const { deps, running } = await whileDumping(database)
  const during = await Promise.all(
    (await filesIn(deps.destination)).map((file) => stat(path.join(deps.destination, file))),
  )
  expect(during.length).toBeGreaterThan(0)
  expect(during.map(({ mode }) => mode & 0o077)).toEqual(during.map(() => 0))
  for (const pid of dumpProcesses()) process.kill(pid)
  await running.catch(() => {})
  const { stored } = await backup(request(database), deps)
  expect((await stat(stored.location)).mode & 0o777).toBe(0o600)
})

it('a cancel ends pg_dump and leaves nothing', async () => {
  const database = await freshDatabase({ sql: SOME_MEGABYTES })
  const cancel = new AbortController()
  const programs = await folderWith({ zstd: SLOW_READER })
  const deps = await backupDeps({
    signal: cancel.signal,
    env: { ...process.env, PATH: `${programs}:${process.env.PATH}` },
  })
  const running = backup(request(database, { seal: { compression: 'zstd', recipients: [] } }), deps)
  running.catch(() => {})
  await until(() => dumpProcesses().length > 0)
  cancel.abort()
  await expect(running).rejects.toMatchObject({ code: 'cancelled', detail: { state: 'nothing-changed' } })
  expect(await filesIn(deps.destination)).toEqual([])
  await until(() => dumpProcesses().length === 0)
})

it('tells every bad option at once, before it connects', async () => {
  const bad = backupOptions({
    seal: { compression: 'none', recipients: ['AGE-SECRET-KEY-1QQQ', 'nonsense'] },
    excludeTableData: ['--role=x'],
  })
  const running = backup(
    { database: { databaseUrl: 'postgresql://nobody@127.0.0.1:1/none' }, options: bad },
    await backupDeps(),
  )
  await expect(running).rejects.toMatchObject({
    code: 'bad-input',
    message: expect.stringMatching(/secret key[^]*nonsense[^]*--role=x/) as string,
  })
  await expect(running).rejects.not.toMatchObject({ message: expect.stringContaining('1QQQ') as string })
})

async function limitedRole(database: TestDatabase, grant: string): Promise<string> {
  const role = `limited_${database.name}`
  await database.query(
    `CREATE ROLE ${role} LOGIN PASSWORD 'limited'; ${grant} ${role}; GRANT USAGE ON SCHEMA public TO ${role}`,
  )
  const url = new URL(database.url)
  url.username = role
  url.password = 'limited'
  return url.href
}
