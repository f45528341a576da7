// When did rows vanish: backups made while rows are deleted in between, held against what is gone now.
import { rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { silentLog } from '../../src/log.js'
import { audit } from '../../src/operations/audit.js'
import { backup } from '../../src/operations/backup.js'
import { recoverWindowDocument } from '../../src/reports/recover-window-report.js'
import { terminalText } from '../../src/reports/terminal.js'
import { backupDeps, backupOptions } from '../harness/backup.js'
import { freshDatabase } from '../harness/postgres.js'
import { ownFolder } from './recovering.js'
import { atDay, files, history, nameOfDay, NOTHING, PEOPLE, windowOf } from './window-history.js'

it('of many backups it reads the few that bisecting needs, and names the newest that has every row', async () => {
  const [database, folder] = [await freshDatabase({ sql: PEOPLE }), await ownFolder()]
  const deletion = "DELETE FROM people WHERE id <= 4; INSERT INTO people VALUES (100, 'later')"
  const made = await history(database, folder, [
    NOTHING,
    NOTHING,
    NOTHING,
    NOTHING,
    NOTHING,
    deletion,
    NOTHING,
    NOTHING,
  ])
  const report = await windowOf(database, { backups: { kind: 'folder', folder } })
  expect(report).toMatchObject({ status: 'window', gone: 4, audit: { kind: 'off' } })
  expect(report.vanished).toEqual([
    { table: 'public.people', rows: 4, presentIn: made[4], presentAt: atDay(5), absentIn: made[5], absentAt: atDay(6) },
  ])
  expect(report.recoverFrom).toEqual({ backup: made[4], rows: 4, hasAll: true })
  // The newest, the oldest, and three halves.
  expect(report.backups.filter(({ read }) => read)).toHaveLength(5)
  const shown = terminalText(recoverWindowDocument(report))
  expect(shown).toContain('4 rows vanished between 2026-01-05T02:00:00Z and 2026-01-06T02:00:00Z')
  expect(shown).toContain(`pg-runbook recover-rows ${made[4]} --table people`)
})

it('leaves tables out, and so does the command that it ends in', async () => {
  const [database, folder] = [
    await freshDatabase({ sql: `${PEOPLE}; CREATE TABLE visits (at date)` }),
    await ownFolder(),
  ]
  const made = await history(database, folder, [NOTHING, NOTHING])
  await database.query('DELETE FROM people WHERE id = 1')
  const report = await windowOf(database, { ...files(made), tables: ['all'], exclude: ['vis*'] })
  expect(report).toMatchObject({ gone: 1, tables: [{ name: 'people' }] })
  expect(terminalText(recoverWindowDocument(report))).toContain(
    `pg-runbook recover-rows ${made[1]} --table all --exclude-table 'vis*'`,
  )
})

it('reads two where everything vanished after the newest, whatever was made again', async () => {
  const [database, folder] = [await freshDatabase({ sql: PEOPLE }), await ownFolder()]
  const again = `INSERT INTO people VALUES (1, 'again'), (2, 'again 2')`
  const made = await history(database, folder, [NOTHING, 'DELETE FROM people WHERE id <= 2', again, NOTHING])
  expect(await windowOf(database, files(made))).toMatchObject({ status: 'nothing-missing', gone: 0, vanished: [] })
  await database.query('DELETE FROM people WHERE id IN (1, 7)')
  const report = await windowOf(database, files(made.toReversed()))
  expect(report.vanished).toEqual([{ table: 'public.people', rows: 2, presentIn: made[3], presentAt: atDay(4) }])
  expect(report.backups.map(({ read }) => read)).toEqual([true, false, false, true])
  expect(report.recoverFrom).toMatchObject({ backup: made[3], hasAll: true })
})

it('tells every span, what a backup does not hold yet, and that none has all of the rows', async () => {
  const [database, folder] = [await freshDatabase({ sql: PEOPLE }), await ownFolder()]
  const made = await history(database, folder, [
    NOTHING,
    "CREATE TABLE pets (name text PRIMARY KEY); INSERT INTO pets VALUES ('a'), ('b'); DELETE FROM people WHERE id = 1",
    `DELETE FROM people WHERE id = 2; DELETE FROM pets WHERE name = 'a'`,
  ])
  await database.query(`DELETE FROM people WHERE id = 3`)
  const report = await windowOf(database, { ...files(made), tables: ['people', 'pets'] })
  expect(report).toMatchObject({ gone: 4, recoverFrom: { backup: made[1], rows: 3, hasAll: false } })
  expect(report.vanished).toMatchObject([
    { table: 'public.people', rows: 1, presentIn: made[0], absentIn: made[1] },
    { table: 'public.people', rows: 1, presentIn: made[1], absentIn: made[2] },
    { table: 'public.people', rows: 1, presentIn: made[2] },
    { table: 'public.pets', rows: 1, presentIn: made[1], absentIn: made[2] },
  ])
  expect(report.tables[1]).toEqual({
    schema: 'public',
    name: 'pets',
    gone: 1,
    backups: [
      { kind: 'absent', backup: made[0] },
      { kind: 'held', backup: made[1], rows: 2, gone: 1 },
      { kind: 'held', backup: made[2], rows: 1, gone: 0 },
    ],
  })
})

it('says what the audit noted since the oldest backup: when, who, how many, and which role may not read it', async () => {
  const [database, folder] = [await freshDatabase({ sql: PEOPLE }), await ownFolder()]
  const change = { what: 'enable', tables: ['people'], updates: false } as const
  const choice = { databaseUrl: database.url }
  await audit({ database: choice, change, lockTimeoutMs: 1_000, dryRun: false }, { env: {}, log: silentLog })
  const made = await history(database, folder, [NOTHING])
  const client = await database.client()
  await client.query("SET application_name = 'nightly-cleanup'; DELETE FROM people WHERE id < 4")
  const report = await windowOf(database, files(made))
  expect(report.audit).toMatchObject({
    kind: 'read',
    audited: ['public.people'],
    deletions: [{ table: 'public.people', operation: 'DELETE', rows: 3, application: 'nightly-cleanup' }],
  })
  expect(terminalText(recoverWindowDocument(report))).toMatch(/DELETE +3 +\w+ \(nightly-cleanup\)/)
  const role = `reader_${database.name}`
  await database.query(`CREATE ROLE ${role} LOGIN PASSWORD 'x'; GRANT SELECT ON people TO ${role}`)
  const url = new URL(database.url)
  Object.assign(url, { username: role, password: 'x' })
  const asReader = await windowOf(database, { ...files(made), database: { databaseUrl: url.href } })
  expect(asReader).toMatchObject({ gone: 3, audit: { kind: 'not-readable' } })
})

it('refuses a backup that was renamed to another time, and several that have none', async () => {
  const [database, folder] = [await freshDatabase({ sql: PEOPLE }), await ownFolder()]
  const made: string[] = []
  for (const day of [2, 1]) {
    const deps = await backupDeps()
    const { name } = await backup({ database: { databaseUrl: database.url }, options: backupOptions() }, deps)
    await rename(path.join(deps.destination, name), path.join(folder, nameOfDay(day)))
    await rm(deps.destination, { recursive: true })
    await rm(deps.temporaryFolder, { recursive: true })
    made.push(path.join(folder, nameOfDay(day)))
  }
  await expect(windowOf(database, files(made))).rejects.toMatchObject({
    code: 'bad-input',
    message: expect.stringContaining('was made at another time than its name says') as string,
  })
  await expect(windowOf(database, files(['a.sql', 'b.sql']))).rejects.toMatchObject({ code: 'bad-input' })
  await expect(windowOf(database, { backups: { kind: 'folder', folder: '/nowhere' } })).rejects.toMatchObject({
    code: 'backup-not-found',
  })
})
