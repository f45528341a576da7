// An incident in a terminal: reports kept with --json become a timeline.
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { freshDatabase } from '../harness/postgres.js'
import { runCli } from '../harness/runner.js'
import { ownFolder } from '../recovery/recovering.js'

it('takes what --json wrote: what it was, when, and by whom', async () => {
  const [database, folder] = [await freshDatabase({ sql: 'CREATE TABLE t (id int PRIMARY KEY)' }), await ownFolder()]
  const env = { DATABASE_URL: database.url }
  const audited = await runCli(['audit', 'enable', 't', '--json'], env)
  const report = audited.raw.slice(audited.raw.indexOf('{'))
  expect(JSON.parse(report)).toMatchObject({ status: 'enabled', ran: { operation: 'audit', toolVersion: '0.1.0' } })
  await writeFile(path.join(folder, 'audit.json'), report)
  const done = await runCli(['incident', folder, '--destination', folder], env)
  expect(done).toMatchObject({ exitCode: 0 })
  const file = /incident_\d{8}\.md/.exec(done.raw)![0]
  expect(await readFile(path.join(folder, file), 'utf8')).toMatch(
    /\| 20\d\d-[\dT:-]+Z \| 20\d\d-[\dT:-]+Z \| <code>audit<\/code> \| enabled \|/,
  )
  const bad = await runCli(['incident', '/nowhere.json', '--since', 'today'], env)
  expect(bad.exitCode).toBe(2)
})
