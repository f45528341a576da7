// The last step of an emergency as a runner starts it: the job's steps in, a Markdown file out.
import { readFile } from 'node:fs/promises'
import { freshDatabase } from '../harness/postgres.js'
import { runStub } from '../harness/runner.js'
import { ownFolder } from '../recovery/recovering.js'

it('writes what the steps did, and which of them failed, with the run that it was', async () => {
  const database = await freshDatabase({ sql: 'CREATE TABLE users (id int PRIMARY KEY)' })
  const backup = await runStub('backup-to-artifact', {
    ...{ 'database-url': database.url, destination: await ownFolder() },
  })
  expect(backup).toMatchObject({ exitCode: 0 })
  const steps = {
    backup: { outcome: 'success', outputs: backup.outputs },
    restore: { outcome: 'failure', conclusion: 'failure', outputs: {} },
  }
  const step = await runStub('incident-record', { 'database-url': database.url, steps: JSON.stringify(steps) })
  expect(step).toMatchObject({ exitCode: 0, outputs: { status: 'written' } })
  const text = await readFile(step.outputs['incident-path']!, 'utf8')
  expect(text).toMatch(/<code>backup-to-artifact<\/code> \| stored/)
  expect(text).toMatch(/<code>the step restore<\/code> \| failed/)
  expect(text).toContain(backup.outputs['backup-name'])
  expect(text).toContain('### Document incident timeline')
})

it('fails the step for what are no steps, and needs no database', async () => {
  const wrong = await runStub('incident-record', { steps: 'success', since: 'yesterday' })
  expect(wrong).toMatchObject({ exitCode: 1, outputs: {} })
  expect(wrong.log).toContain('since: ')
  const none = await runStub('incident-record', { steps: '{"a": 7}' })
  expect(none.log).toContain('steps: expected ${{ toJSON(steps) }}')
  const step = await runStub('incident-record', { steps: '{}' })
  expect(step).toMatchObject({ exitCode: 0 })
  expect(await readFile(step.outputs['incident-path']!, 'utf8')).toContain('no database was given')
})
