// Text sorted by ICU in the source is sorted by ICU in a database that is made for its backup, or it is said that it is not.
import { parseManifestLine } from '../../src/backups/manifest.js'
import { withDrillDatabase } from '../../src/drill/drill-database.js'
import { silentLog } from '../../src/log.js'
import { parseDatabaseUrl } from '../../src/postgres/connection-url.js'
import { freshDatabase, startServer, type TestDatabase, testServer } from '../harness/postgres.js'
import { signal, withBackup } from '../restore/opened.js'
import { dropDatabase, fileText, scene } from './restoring.js'

const WORDS = `CREATE TABLE words (w text PRIMARY KEY); INSERT INTO words VALUES ('zebra'), ('ära'), ('apa')`
const TEMPLATE = 'pgrunbook_test_icu'
const SWEDISH = ['apa', 'zebra', 'ära']
const LOCALE = `SELECT to_jsonb(d) ->> 'datlocprovider' AS provider, coalesce(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale') AS locale
  FROM pg_database d WHERE datname = $1`

let administration: TestDatabase
beforeAll(async () => {
  administration = await freshDatabase()
  await administration.query(
    `CREATE DATABASE ${TEMPLATE} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C' LOCALE_PROVIDER icu ICU_LOCALE 'sv'`,
  )
})
afterAll(() => dropDatabase(TEMPLATE))

const inSwedish = () => scene(WORDS, { template: TEMPLATE })
const sorted = async (database: TestDatabase, name: string): Promise<string[]> => {
  const client = new (await import('pg')).default.Client({
    connectionString: database.url.replace(database.name, name),
  })
  await client.connect()
  const { rows } = await client.query<{ w: string }>('SELECT w FROM words ORDER BY w')
  await client.end()
  return rows.map(({ w }) => w)
}

it('notes the provider, its locale and its version, and makes the new database alike', async () => {
  const source = await inSwedish()
  const manifest = parseManifestLine((await fileText(source.file)).toString().trimEnd().split('\n').at(-1)!)
  expect(manifest.locale).toEqual({ provider: 'icu', name: 'sv', version: expect.stringMatching(/\d/) as string })
  const plain = await scene('CREATE TABLE a (a int)')
  const report = await plain.restore({ source: { kind: 'file', path: source.file } })
  expect(await administration.query(LOCALE, [report.restoredTo])).toEqual([{ provider: 'i', locale: 'sv' }])
  expect(await sorted(plain.database, report.restoredTo)).toEqual(SWEDISH)
  await dropDatabase(report.restoredTo)

  const back = await source.restore({ source: { kind: 'file', path: plain.file } })
  expect(await administration.query(LOCALE, [back.restoredTo])).toEqual([{ provider: 'c', locale: null }])
  await dropDatabase(back.restoredTo)
})

it('says before anything is changed that text will be sorted otherwise, in place and where the server has no such provider', async () => {
  const source = { kind: 'file', path: (await inSwedish()).file } as const
  const { restore } = await scene('CREATE TABLE a (a int)')
  const inPlace = await restore({ source, mode: 'in-place', forceForeign: true, dryRun: true })
  expect(inPlace.warnings.join('\n')).toMatch(/sorted by ICU sv in the source and is sorted by C here/)

  const server = await startServer({ major: 14 })
  const old = await freshDatabase({ server })
  const report = await restore({ source, database: { databaseUrl: old.url } })
  expect(report.warnings.join('\n')).toMatch(/sorted by ICU sv in the source[^]*sorts by libc C/)
  expect(await sorted(old, report.restoredTo)).toEqual(['apa', 'zebra', 'ära'].sort())
})

it('is drilled in a database that sorts alike', async () => {
  const { file } = await inSwedish()
  const at = { url: parseDatabaseUrl(testServer().url(), 'the test'), version: '', isThrowaway: false }
  const told = await withBackup(file, (_backup, survey) =>
    withDrillDatabase(at, survey, { log: silentLog, signal }, async ({ database }, note) => ({
      locale: await administration.query(LOCALE, [database]),
      note,
    })),
  )
  expect(told).toEqual({ locale: [{ provider: 'i', locale: 'sv' }], note: undefined })
})
