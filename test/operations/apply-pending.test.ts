// A release through the operation, on a real server: what runs, in which order, what is refused before anything is changed.
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ApplyPendingReport } from '../../src/operations/apply-pending.js'
import { freshDatabase } from '../harness/postgres.js'
import { failure, folderOf, ledger, release } from './release.js'

const THREE = {
  '20260101_a.sql': 'CREATE TABLE a (id int PRIMARY KEY);',
  '20260102_b.sql':
    "INSERT INTO a VALUES (1);\nDO $$ BEGIN PERFORM set_config('search_path', 'nowhere', false); END $$;",
  '20260103_c.sql':
    '-- the search_path of the file before is not found here\nCREATE TABLE c AS SELECT * FROM a -- no semicolon',
}

it('applies what is pending, in order, and nothing the second time', async () => {
  const database = await freshDatabase()
  const folder = folderOf({
    ...THREE,
    'drift_20260104_000000.sql': 'DROP TABLE a;',
    'notes.txt': '',
    '.hidden.sql': '',
  })
  mkdirSync(path.join(folder, 'folder.sql'))
  const first = await release(database, folder)
  expect(first.report.status).toBe('applied')
  expect(first.report.applied.map(({ name, how }) => [name, how])).toEqual(
    Object.keys(THREE).map((name) => [name, 'applied']),
  )
  expect(first.report.leftOut.map(({ name }) => name)).toEqual([
    '.hidden.sql',
    'drift_20260104_000000.sql',
    'folder.sql',
    'notes.txt',
  ])
  expect(await database.query('SELECT id FROM c')).toEqual([{ id: 1 }])
  const second = await release(database, folder)
  expect(second.report.status).toBe('nothing-pending')
  expect(second.warnings).toEqual([])
})

it('F59 a file that fails in the middle leaves the ones before it, nothing of itself, and says what was not tried', async () => {
  const database = await freshDatabase()
  const folder = folderOf({ ...THREE, '20260102_b.sql': 'CREATE TABLE b (id int);\nINSERT INTO a VALUES (1), (1);' })
  const stopped: ApplyPendingReport[] = []
  const error = await failure(release(database, folder, {}, (report) => stopped.push(report)))
  expect(error.code).toBe('migration-failed')
  expect(error.detail.state).toBe('earlier-committed')
  expect(error.detail.location).toMatchObject({ line: 2 })
  expect(error.message).toMatch(
    /Applied before it: 20260101_a.sql[^]*Failed: 20260102_b.sql[^]*Not tried: 20260103_c.sql/,
  )
  expect(stopped[0]).toMatchObject({
    status: 'failed',
    failed: { name: '20260102_b.sql' },
    notTried: ['20260103_c.sql'],
  })
  expect(await ledger(database)).toEqual(['20260101_a.sql applied'])
  expect(await database.query("SELECT to_regclass('b') AS b")).toEqual([{ b: null }])
})

it('F54 everything that is wrong with the folder is told at once, before anything is changed', async () => {
  const database = await freshDatabase()
  const folder = folderOf({
    '20260101_a.sql': 'CREATE TABLE a ();',
    '20260102093000_b.sql': 'SELECT 1;',
    '20260102093000_c.sql': 'SELECT 1;',
    'twin.sql': 'SELECT 1;',
    'Twin.sql': 'SELECT 1;',
    'empty.sql': ' \n',
    'utf16.sql': Buffer.from('\ufeffSELECT 1;', 'utf16le'),
    'nul.sql': 'SELECT 1;\0',
    'big.sql': Buffer.alloc(17 * 1024 * 1024, ' '),
  })
  symlinkSync('/etc/hostname', path.join(folder, 'out.sql'))
  const error = await failure(release(database, folder))
  expect(error.code).toBe('bad-migration-file')
  for (const name of [
    '20260102093000_b.sql',
    'twin.sql',
    'Twin.sql',
    'empty.sql',
    'utf16.sql',
    'nul.sql',
    'big.sql',
    'out.sql',
  ])
    expect(error.message).toContain(name)
  expect(await database.query("SELECT to_regclass('a') AS a, to_regnamespace('pgrunbook') AS s")).toEqual([
    { a: null, s: null },
  ])
})

it('a syntax error in the last file is told before the first file runs', async () => {
  const database = await freshDatabase()
  const error = await failure(
    release(database, folderOf({ ...THREE, '20260104_d.sql': 'CREATE TABEL d ();', '20260105_e.sql': 'COMMIT;' })),
  )
  expect(error.message).toMatch(/2 files[^]*20260104_d.sql[^]*20260105_e.sql/)
  expect(await database.query("SELECT to_regclass('a') AS a")).toEqual([{ a: null }])
})

it('F51 an edited file stops the run and shows the lines; line ends and a byte order mark are no edit', async () => {
  const database = await freshDatabase()
  const folder = folderOf({ '20260101_a.sql': 'CREATE TABLE a (\n  id int,\n  x int\n);\n' })
  await release(database, folder)
  writeFileSync(path.join(folder, '20260101_a.sql'), '\ufeffCREATE TABLE a (\r\n  id int,\r\n  x int\r\n);\r\n')
  expect((await release(database, folder)).report.status).toBe('nothing-pending')
  writeFileSync(path.join(folder, '20260101_a.sql'), 'CREATE TABLE a (\n  id bigint,\n  x int\n);\n')
  writeFileSync(path.join(folder, '20260102_b.sql'), 'CREATE TABLE b ();')
  const error = await failure(release(database, folder))
  expect(error.code).toBe('migration-changed')
  expect(error.message).toMatch(/@@ line 2 @@\n-   id int,\n\+   id bigint,/)
  expect(error.detail.hint).toContain('accept-changed: 20260101_a.sql')
  const accepted = await release(database, folder, { acceptChanged: ['20260101_a.sql'] })
  expect(accepted.report).toMatchObject({ status: 'applied', acceptedChanges: ['20260101_a.sql'] })
  expect((await release(database, folder)).report.status).toBe('nothing-pending')
  expect((await failure(release(database, folder, { acceptChanged: ['20260101_a.sql'] }))).code).toBe('release-refused')
})

it('F53 a file out of order stops, is told, or is let through, by choice; a renamed one always stops', async () => {
  const database = await freshDatabase()
  const folder = folderOf({ '20260101_a.sql': 'CREATE TABLE a ();', '20260105_e.sql': 'CREATE TABLE e ();' })
  await release(database, folder)
  writeFileSync(path.join(folder, '20260103_c.sql'), 'CREATE TABLE c ();')
  const error = await failure(release(database, folder))
  expect(error.code).toBe('release-refused')
  expect(error.message).toMatch(/20260103_c.sql sorts before 20260105_e.sql/)
  const warned = await release(database, folder, { outOfOrder: 'warn' })
  expect(warned.report.status).toBe('applied')
  expect(warned.warnings.join()).toMatch(/out of order: 20260103_c.sql/)
  rmSync(path.join(folder, '20260105_e.sql'))
  const gone = await release(database, folder)
  expect(gone.report.warnings.join()).toMatch(/gone from the folder: 20260105_e.sql/)
  writeFileSync(path.join(folder, '20260106_e.sql'), 'CREATE TABLE e ();')
  const renamed = await failure(release(database, folder))
  expect(renamed.message).toMatch(/20260106_e.sql has the text of 20260105_e.sql/)
})

it('a baseline records without running, on a database without a ledger only', async () => {
  const database = await freshDatabase({ sql: 'CREATE TABLE a (id int PRIMARY KEY)' })
  const folder = folderOf(THREE)
  const first = await release(database, folder, { baseline: '20260101_a.sql' })
  expect(first.report).toMatchObject({ status: 'applied', baselined: ['20260101_a.sql'] })
  expect(await ledger(database)).toEqual(['20260101_a.sql adopted', '20260102_b.sql applied', '20260103_c.sql applied'])
  expect((await release(database, folder, { baseline: '20260101_a.sql' })).report.status).toBe('nothing-pending')
  writeFileSync(path.join(folder, '20250101_z.sql'), 'CREATE TABLE z ();')
  const late = await failure(release(database, folder, { baseline: '20260101_a.sql' }))
  expect(late.message).toMatch(/first run only[^]*20250101_z.sql/)
  expect((await failure(release(database, folder, { baseline: 'none.sql' }))).message).toMatch(
    /there is no file none.sql/,
  )
})

it('without a baseline what exists is adopted statement by statement', async () => {
  const database = await freshDatabase({ sql: 'CREATE TABLE a (id int PRIMARY KEY)' })
  const { report } = await release(database, folderOf(THREE))
  expect(report.applied.map(({ how }) => how)).toEqual(['adopted', 'applied', 'applied'])
})

it('says what somebody changed by hand since the last run', async () => {
  const database = await freshDatabase()
  const folder = folderOf({ '20260101_a.sql': 'CREATE TABLE a (id int);' })
  await release(database, folder)
  await database.query('ALTER TABLE a ADD COLUMN sneaked text; CREATE INDEX by_hand ON a (id)')
  writeFileSync(path.join(folder, '20260102_b.sql'), 'CREATE TABLE b ();')
  const { report, warnings } = await release(database, folder)
  expect(report.byHand?.changes.map(({ kind, name }) => `${kind} ${name}`)).toEqual(
    expect.arrayContaining(['column public.a.sneaked', 'index public.by_hand']),
  )
  expect(warnings.join('\n')).toMatch(/by hand since the last run \(.*20260101_a.sql\)[^]*public.a.sneaked/)
  writeFileSync(path.join(folder, '20260103_c.sql'), 'CREATE TABLE c ();')
  expect((await release(database, folder)).report.byHand).toBeUndefined()
})

it('a release that changes nothing does not take what was changed by hand for its own', async () => {
  const database = await freshDatabase()
  await release(database, folderOf({ '20260101_a.sql': 'CREATE TABLE a (id int);' }))
  await database.query('ALTER TABLE a ADD COLUMN sneaked text')
  const folder = folderOf({ '20260101_a.sql': 'CREATE TABLE a (id int);', '20260102_b.sql': 'SELECT 1/0;' })
  expect((await failure(release(database, folder))).code).toBe('migration-failed')
  writeFileSync(path.join(folder, '20260102_b.sql'), 'CREATE TABLE b ();')
  const { report } = await release(database, folder)
  expect(report.byHand?.changes.map(({ name }) => name)).toEqual(['public.a.sneaked'])
})

it('a dry run shows each file on what those before it make, and leaves nothing', async () => {
  const database = await freshDatabase()
  const { report } = await release(database, folderOf(THREE), { dryRun: true })
  expect(report.status).toBe('dry-run')
  expect(report.tried.map(({ name }) => name)).toEqual(Object.keys(THREE))
  expect(await database.query("SELECT to_regclass('a') AS a, to_regnamespace('pgrunbook') AS s")).toEqual([
    { a: null, s: null },
  ])
})

it('an interrupted statement-by-statement file resumes after what was done, if that is unchanged', async () => {
  const database = await freshDatabase({ sql: 'CREATE TABLE t (x int); INSERT INTO t VALUES (1), (1)' })
  const text = 'CREATE INDEX CONCURRENTLY one ON t (x);\nCREATE UNIQUE INDEX CONCURRENTLY two ON t (x);\n'
  const folder = folderOf({ '20260101_a.sql': text, '20260102_b.sql': 'CREATE TABLE b ();' })
  expect((await failure(release(database, folder))).detail.state).toBe('partly-applied')
  await database.query('DELETE FROM t')
  const { report } = await release(database, folder)
  expect(report).toMatchObject({ status: 'applied', interrupted: ['20260101_a.sql'] })
  expect(await ledger(database)).toEqual(['20260101_a.sql applied', '20260102_b.sql applied'])
})

it('the text that ran is kept, so that an edit can be shown', async () => {
  const database = await freshDatabase()
  const folder = folderOf(THREE)
  await release(database, folder)
  const rows = await database.query("SELECT content FROM pgrunbook.migrations WHERE name = '20260103_c.sql'")
  expect(rows).toEqual([{ content: readFileSync(path.join(folder, '20260103_c.sql'), 'utf8') }])
})

it('F64 a database that is migrated as production is refused where staging was chosen, and a copy elsewhere is not', async () => {
  const database = await freshDatabase()
  const folder = folderOf(THREE)
  const as = (environment: string) => ({ database: { databaseUrl: database.url, environment } })
  await release(database, folder, as('production'))
  writeFileSync(path.join(folder, '20260104_d.sql'), 'CREATE TABLE d ();')
  const error = await failure(release(database, folder, as('staging')))
  expect(error.code).toBe('wrong-database')
  expect(error.message).toMatch(/migrated as production since .*, and staging was chosen/)
  await database.query("UPDATE pgrunbook.environment SET identity = 'another cluster'") // as in a restored dump
  expect((await release(database, folder, as('staging'))).report.status).toBe('applied')
  expect((await failure(release(database, folder, as('production')))).code).toBe('wrong-database')
})

it('F64 the same where the role may not read the identity of the cluster, as on some hosted servers', async () => {
  const database = await freshDatabase()
  const folder = folderOf(THREE)
  const as = (url: string, environment: string) => ({ database: { databaseUrl: url, environment } })
  const role = `hosted_${database.name}`
  await database.query(`CREATE ROLE ${role} LOGIN PASSWORD 'p'; GRANT ALL ON DATABASE "${database.name}" TO ${role};
    GRANT ALL ON SCHEMA public TO ${role}; REVOKE EXECUTE ON FUNCTION pg_control_system() FROM PUBLIC`)
  const hosted = Object.assign(new URL(database.url), { username: role, password: 'p' }).href
  expect((await release(database, folder, as(hosted, 'production'))).report.status).toBe('applied')
  const marks = await database.query(
    "SELECT environment, split_part(identity, '/', 1) AS cluster FROM pgrunbook.environment",
  )
  expect(marks).toEqual([{ environment: 'production', cluster: 'unknown' }])
  writeFileSync(path.join(folder, '20260104_d.sql'), 'CREATE TABLE d ();')
  expect((await failure(release(database, folder, as(hosted, 'staging')))).code).toBe('wrong-database')
  const administrator = as(database.url, 'staging') // who may know the cluster
  expect((await failure(release(database, folder, administrator))).code).toBe('wrong-database')
  expect((await release(database, folder, as(hosted, 'production'))).report.status).toBe('applied')
  await database.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`)
})
