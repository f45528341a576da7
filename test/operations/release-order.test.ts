// The order of a release is that of the names' bytes: no locale of the runner, no collation of the database and no clock has a say.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { type TestDatabase, freshDatabase } from '../harness/postgres.js'
import { runCli } from '../harness/runner.js'
import { failure, folderOf, ledger, release } from './release.js'

/** As bytes; by number 9 comes before 10, in most languages a before Z and é before z. */
const IN_ORDER = ['10_ten.sql', '9_nine.sql', 'Z_last_letter.sql', 'a_first_letter.sql', 'z_z.sql', 'é_accent.sql']
const DONE = 'CREATE TABLE done (nth serial, name text)'

const noting = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, `INSERT INTO public.done (name) VALUES ('${name}');`]))
const doneIn = async (database: TestDatabase): Promise<string[]> =>
  (await database.query<{ name: string }>('SELECT name FROM done ORDER BY nth')).map(({ name }) => name)

it.each(['C', 'en_US.UTF-8', 'tr_TR.UTF-8', 'lt_LT.UTF-8'])(
  'F56 files run in bytewise order of their names where LC_ALL is %s',
  async (locale) => {
    const database = await freshDatabase({ sql: DONE })
    const folder = folderOf(noting([...IN_ORDER].reverse()))
    const args = ['apply-pending', '--no-backup', 'a test', '--migrations-dir', folder]
    const step = await runCli(args, { DATABASE_URL: database.url, LC_ALL: locale })
    expect({ exitCode: step.exitCode, raw: step.exitCode ? step.raw : '' }).toEqual({ exitCode: 0, raw: '' })
    expect(await doneIn(database)).toEqual(IN_ORDER)
  },
)

it('F56 a collation of the database changes nothing: what is newest, what is out of order', async () => {
  const administration = await freshDatabase()
  const template = `${administration.name}_icu`
  await administration.query(
    `CREATE DATABASE ${template} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C' LOCALE_PROVIDER icu ICU_LOCALE 'en-US'`,
  )
  const database = await freshDatabase({ template })
  await administration.query(`DROP DATABASE ${template}`)
  expect(await database.query("SELECT 'a' < 'Z' AS icu")).toEqual([{ icu: true }])
  const folder = folderOf({})
  for (const name of IN_ORDER) {
    writeFileSync(path.join(folder, name), 'SELECT 1;')
    expect((await release(database, folder)).report.applied.map((file) => file.name)).toEqual([name])
  }
  writeFileSync(path.join(folder, 'a_late.sql'), 'SELECT 1;')
  expect((await failure(release(database, folder))).message).toMatch(/a_late\.sql sorts before é_accent\.sql/)
})

const A = '20260101_a.sql'
const B = '20260102_b.sql'
const C = '20260103_c.sql'
const D = '20260104_d.sql'
const E = '20260105_e.sql'

/** The ledger after the server's clock has been everywhere. */
async function withJumpedClock(): Promise<{ database: TestDatabase; folder: string }> {
  const database = await freshDatabase({ sql: DONE })
  const folder = folderOf(noting([A, B, C]))
  await release(database, folder)
  await database.query(`
    UPDATE pgrunbook.migrations SET applied_at = CASE name WHEN '${A}' THEN '9999-12-31 23:59:59+14'::timestamptz
      WHEN '${B}' THEN '2199-12-31 23:59:59+14' ELSE '1970-01-01' END`)
  return { database, folder }
}

it('F69 what is newest is so by name: a clock in the future or the past has no say', async () => {
  const { database, folder } = await withJumpedClock()
  expect((await release(database, folder)).report.status).toBe('nothing-pending')
  writeFileSync(path.join(folder, '20260102_late.sql'), 'SELECT 1;')
  const error = await failure(release(database, folder))
  expect(error.message).toMatch(/20260102_late\.sql sorts before 20260103_c\.sql, which is applied/)
  const { report } = await release(database, folder, { outOfOrder: 'allow' })
  expect(report.applied.map(({ name }) => name)).toEqual(['20260102_late.sql'])
  writeFileSync(path.join(folder, D), 'SELECT 1;')
  expect((await release(database, folder)).report.applied.map(({ name }) => name)).toEqual([D])
  expect(await database.query('SELECT head FROM pgrunbook.catalog')).toEqual([{ head: D }])
})

it('F69 a change by hand is seen whatever the clock said when the migrations ran', async () => {
  const { database, folder } = await withJumpedClock()
  writeFileSync(path.join(folder, D), 'SELECT 1;')
  expect((await release(database, folder)).report.byHand).toBeUndefined() // the ledger is not what the last run left
  await database.query('CREATE TABLE sneaked ()')
  writeFileSync(path.join(folder, E), 'SELECT 1;')
  const { report } = await release(database, folder)
  expect(report.byHand).toMatchObject({ head: D, changes: [{ kind: 'table', name: 'public.sneaked' }] })
})

it('F69 what a migration made since is no change by hand, even if the clock was put back for it', async () => {
  const database = await freshDatabase({ sql: DONE })
  await release(database, folderOf(noting([A])))
  await database.query(`CREATE TABLE b ();
    INSERT INTO pgrunbook.migrations SELECT '${B}', checksum, status, '1970-01-01', 0, 1, 0, NULL, NULL, NULL, NULL, 'x', NULL
    FROM pgrunbook.migrations`)
  const { report } = await release(database, folderOf(noting([A, C])))
  expect(report.status).toBe('applied')
  expect(report.byHand).toBeUndefined()
})

it.each(['Pacific/Kiritimati', 'America/St_Johns'])(
  'F69 the time zone and the date style of database and runner (%s) have no say',
  async (zone) => {
    const database = await freshDatabase({ sql: `${DONE}; CREATE TABLE days (day date)` })
    await database.query(`ALTER DATABASE ${database.name} SET timezone = '${zone}'`)
    await database.query(`ALTER DATABASE ${database.name} SET datestyle = 'German'`)
    await database.query(`ALTER DATABASE ${database.name} SET intervalstyle = 'sql_standard'`)
    const day =
      "SET datestyle = 'SQL';\nSET timezone = 'Asia/Kathmandu';\nINSERT INTO public.days VALUES ('03/02/2026');"
    const folder = folderOf({ ...noting([A, C]), [B]: day })
    const args = ['apply-pending', '--no-backup', 'a test', '--migrations-dir', folder]
    const run = () => runCli(args, { DATABASE_URL: database.url, TZ: 'Pacific/Kiritimati' })
    expect((await run()).exitCode).toBe(0)
    writeFileSync(path.join(folder, A), `INSERT INTO public.done (name) VALUES ('edited');`)
    const edited = await failure(release(database, folder))
    const when = new Date(/applied on (\S+)/.exec(edited.message)?.[1] ?? edited.message)
    expect(Math.abs(Date.now() - when.getTime())).toBeLessThan(60_000)
    writeFileSync(path.join(folder, A), noting([A])[A]!)
    writeFileSync(path.join(folder, D), noting([D])[D]!)
    expect((await run()).exitCode).toBe(0)
    expect(await doneIn(database)).toEqual([A, C, D])
    expect(await ledger(database)).toEqual([A, B, C, D].map((name) => `${name} applied`))
    // the order of day and month in a file stays the database's, which is what its author tried it with
    expect(await database.query("SELECT to_char(day, 'YYYY-MM-DD') AS day FROM days")).toEqual([{ day: '2026-02-03' }])
  },
)
