// recover-rows --window in a terminal: what it says, and which options do not go together.
import { filesIn } from '../harness/backup.js'
import { freshDatabase } from '../harness/postgres.js'
import { runCli } from '../harness/runner.js'
import { ownFolder } from '../recovery/recovering.js'

const SECRET = 'kx93-marker-value'
const SQL = `CREATE TABLE people (id int PRIMARY KEY, email text); INSERT INTO people SELECT i, '${SECRET}-' || i FROM generate_series(1, 9) i`

it('says when rows vanished and the command that brings them back; options that do not go together are refused', async () => {
  const [database, folder] = [await freshDatabase({ sql: SQL }), await ownFolder()]
  const env = { DATABASE_URL: database.url }
  expect(await runCli(['backup', '--destination', folder], env)).toMatchObject({ exitCode: 0 })
  await database.query('DELETE FROM people WHERE id = 5')
  const common = ['--destination', folder, '--table', 'people', '--window']
  const looked = await runCli(['recover-rows', 'latest', ...common, '--where', `email = '${SECRET}-5'`], env)
  expect(looked).toMatchObject({ exitCode: 0 })
  expect(looked.raw).toMatch(
    /^1 row vanished after 20\d\d-[^]*still has all of them: pg-runbook recover-rows [^]*--table people, and the same condition/m,
  )
  expect(looked.raw).not.toContain(SECRET)
  expect(await database.query('SELECT count(*)::int AS n FROM people')).toEqual([{ n: 8 }])

  const mixed = await runCli(['recover-rows', 'latest', ...common, '--insert', '--also', 'x.sql'], env)
  expect(mixed.raw).toMatch(/--also: `latest` takes every backup[^]*--insert: --window changes nothing/)
  const [first] = await filesIn(folder)
  const undated = await runCli(['recover-rows', `${folder}/${first}`, ...common, '--also', 'old.sql'], env)
  expect(undated.raw).toContain('old.sql does not say when it was made')
})
