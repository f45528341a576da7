// A backup that meets a change of a table: it names who is in the way, holds nothing while it waits, and tries again.
import { backup } from '../../src/operations/backup.js'
import { backupDeps, filesIn } from '../harness/backup.js'
import { freshDatabase } from '../harness/postgres.js'
import { request, until } from '../harness/while-dumping.js'

const TABLES = 'CREATE TABLE busy (id int); CREATE TABLE other (id int)'

it('F15 a table locked by DDL fails the backup fast, and names the table and who holds it', async () => {
  const database = await freshDatabase({ sql: TABLES })
  const blocker = await database.client()
  await blocker.query(`SET application_name = 'nightly'; BEGIN`)
  await blocker.query('ALTER TABLE busy ADD note text')
  const deps = await backupDeps()
  await expect(backup(request(database, { lockWaitTimeoutMs: 1_500 }), deps)).rejects.toMatchObject({
    code: 'lock-timeout',
    message: expect.stringMatching(
      /^pg_dump waited 1\.5 s for a lock on public\.busy, held by pid \d+ \(nightly, .*\): ALTER TABLE busy/,
    ) as string,
    detail: {
      state: 'nothing-changed',
      hint: expect.stringMatching(/pg_terminate_backend.*lock-timeout/) as string,
    },
  })
  await blocker.query('ROLLBACK')
  expect(await filesIn(deps.destination)).toEqual([])
})

it('F15 tries again, and succeeds once the lock is free', async () => {
  const database = await freshDatabase({ sql: TABLES })
  const blocker = await database.client()
  await blocker.query('BEGIN; LOCK TABLE busy IN ACCESS EXCLUSIVE MODE')
  const deps = await backupDeps()
  const running = backup(request(database, { lockWaitTimeoutMs: 900, lockRetries: 20 }), deps)
  running.catch(() => {})
  await until(() => deps.lines.some((line) => line.includes('No lock is held; try 1 of 20')))
  await blocker.query('ROLLBACK')
  await expect(running).resolves.toMatchObject({ status: 'stored', tables: 2 })
  expect(await filesIn(deps.destination)).toHaveLength(1)
})

it('a cancel ends the waiting for another try', async () => {
  const database = await freshDatabase({ sql: TABLES })
  const blocker = await database.client()
  await blocker.query('BEGIN; LOCK TABLE busy IN ACCESS EXCLUSIVE MODE')
  const cancel = new AbortController()
  const deps = await backupDeps({ signal: cancel.signal })
  const running = backup(request(database, { lockWaitTimeoutMs: 900, lockRetries: 20 }), deps)
  running.catch(() => {})
  await until(() => deps.lines.some((line) => line.includes('try 1 of 20')))
  cancel.abort()
  await expect(running).rejects.toMatchObject({ code: 'cancelled', detail: { state: 'nothing-changed' } })
  expect(await filesIn(deps.destination)).toEqual([])
})
