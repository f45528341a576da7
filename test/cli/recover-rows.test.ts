// The words of a terminal that bring rows back; what they write anywhere holds no row's value but the undo file's keys.
import { execFile } from 'node:child_process'
import { readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { filesIn } from '../harness/backup.js'
import { freshDatabase } from '../harness/postgres.js'
import { runCli } from '../harness/runner.js'
import { ownFolder } from '../recovery/recovering.js'

const SECRET = 'kx93-marker-value'
const SQL = `CREATE TABLE people (email text PRIMARY KEY, note text UNIQUE); CREATE TABLE pets (id serial PRIMARY KEY, owner text REFERENCES people ON DELETE CASCADE);
  INSERT INTO people SELECT '${SECRET}-' || i, '${SECRET} note ' || i FROM generate_series(1, 5) i; INSERT INTO pets (owner) SELECT email FROM people`

it('tells first, inserts when told, finds nothing again; no value is shown anywhere, and the undo file is sealed', async () => {
  const database = await freshDatabase({ sql: SQL })
  const [env, folder] = [{ DATABASE_URL: database.url }, await ownFolder()]
  const backup = await runCli(['backup', '--destination', folder], env)
  expect(backup).toMatchObject({ exitCode: 0 })
  const file = path.join(
    folder,
    (await filesIn(folder)).find((name) => name.endsWith('.sql'))!,
  )
  await database.query(
    `DELETE FROM people WHERE note <> '${SECRET} note 5'; INSERT INTO people VALUES ('new', '${SECRET} note 1')`,
  )
  const deny = path.join(folder, 'deny.txt')
  await writeFile(deny, `people ${SECRET}-2\n`)
  const identity = await generateX25519Identity()
  const common = [
    'recover-rows',
    file,
    '--table',
    'people',
    '--deny',
    deny,
    '--destination',
    folder,
    '--show-changed',
    '--verbose',
  ]
  const sealed = ['--encryption-recipients', await identityToRecipient(identity)]

  const tried = await runCli(common, env)
  expect(tried).toMatchObject({ exitCode: 0 })
  expect(tried.raw).toMatch(/^Dry run: 4 of 8 missing rows would come back$/m)
  expect(tried.raw).toMatch(/another row has the value of people_note_key now/)
  expect(tried.raw).toMatch(/on the deny list/)
  const done = await runCli([...common, '--insert', '--json', ...sealed], env)
  expect(done).toMatchObject({ exitCode: 0 })
  expect(done.raw).toContain('"status": "recovered"')
  expect(await database.query('SELECT count(*)::int AS n FROM pets')).toEqual([{ n: 3 }])
  const again = await runCli([...common, '--where', `email = '${SECRET}-3'`], env)
  expect(again.raw).toMatch(/^Nothing is missing/m)
  for (const { raw } of [tried, done]) expect(raw).not.toContain(SECRET)

  const undo = path.join(
    folder,
    (await filesIn(folder)).find((name) => name.startsWith('undo_recovery_'))!,
  )
  expect(undo).toMatch(/undo_recovery_\d{8}_\d{6}\.sql\.age$/)
  expect((await stat(undo)).mode & 0o777).toBe(0o600)
  expect((await readFile(undo)).includes(SECRET)).toBe(false)
  const key = path.join(folder, 'key.txt')
  await writeFile(key, identity)
  const { stdout } = await promisify(execFile)('age', ['--decrypt', '--identity', key, undo])
  expect(stdout).toMatch(/^DELETE FROM ONLY "public"\."people" l USING /m)
  expect(stdout).toMatch(/^-- not inserted: "public\.people" denied /m)
  await database.query(stdout)
  expect(await database.query('SELECT count(*)::int AS n FROM people')).toEqual([{ n: 2 }])
})

it('F71 a backup of another database is refused, and taken when that is meant; bad options are told at once', async () => {
  const [one, other] = [await freshDatabase({ sql: SQL }), await freshDatabase({ sql: SQL })]
  const folder = await ownFolder()
  await runCli(['backup', '--destination', folder], { DATABASE_URL: one.url })
  await other.query('DELETE FROM pets')
  const env = { DATABASE_URL: other.url }
  const common = ['recover-rows', 'latest', '--destination', folder, '--table', 'pets']
  const refused = await runCli(common, env)
  expect(refused).toMatchObject({ exitCode: 1 })
  expect(refused.raw).toMatch(/the backup was made of the database/)
  expect((await runCli([...common, '--force-foreign'], env)).raw).toMatch(
    /^Dry run: 5 of 5 missing rows would come back$/m,
  )
  const bad = await runCli(
    ['recover-rows', 'latest', '--where', 'id = (', '--set', 'nonsense', '--deny', '/nowhere'],
    env,
  )
  expect(bad).toMatchObject({ exitCode: 2 })
  expect(bad.raw).toMatch(
    /--table: required[^]*where: this is not a condition[^]*set: line 1[^]*deny: \/nowhere cannot be read/,
  )
})
