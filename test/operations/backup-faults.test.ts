// What must happen when a backup goes wrong: it fails, says why, and leaves no file, whichever stage broke.
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { backup } from '../../src/operations/backup.js'
import { backupDeps, backupOptions, filesIn } from '../harness/backup.js'
import { freshDatabase, testServer } from '../harness/postgres.js'
import { folderWith, SLOW_READER } from '../harness/stand-ins.js'
import { startProxy } from '../harness/tcp-proxy.js'
import { dumpProcesses, request, SOME_MEGABYTES, until, whileDumping } from '../harness/while-dumping.js'

it('F01 pg_dump killed half way: no file, and it says so', async () => {
  const database = await freshDatabase({ sql: SOME_MEGABYTES })
  const { deps, running } = await whileDumping(database)
  for (const pid of dumpProcesses()) process.kill(pid, 'SIGKILL')
  await expect(running).rejects.toMatchObject({
    code: 'backup-failed',
    message: expect.stringMatching(/pg_dump was ended by SIGKILL/) as string,
    detail: { state: 'nothing-changed', hint: expect.stringContaining('run it again') as string },
  })
  expect(await filesIn(deps.destination)).toEqual([])
})

it("F02 the server ends the dump's session: no file", async () => {
  const database = await freshDatabase({ sql: SOME_MEGABYTES })
  const { deps, running } = await whileDumping(database)
  await database.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'pg-runbook%' AND pid <> pg_backend_pid() AND datname = current_database()`,
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
  const { refuseWithoutSpace } = await import('../../src/backups/taking/disk-space.js')
  const deps = await backupDeps()
  await expect(refuseWithoutSpace(deps.destination, 1e15, 'none', deps.log)).rejects.toMatchObject({
    code: 'disk-full',
    message: expect.stringMatching(/800000000000000 bytes .*, and .* has \d+ free/) as string,
  })
  await expect(refuseWithoutSpace(deps.destination, 1_000_000, 'none', deps.log)).resolves.toBeUndefined()
  // A file system that says nothing of its size, as /proc, has not too little.
  await expect(refuseWithoutSpace('/proc', 1e15, 'none', deps.log)).resolves.toBeUndefined()
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
  const folder = await folderWith(programs)
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
