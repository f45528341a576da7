// The last step of an emergency as a runner starts it: the job's steps in, a Markdown file out.
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { startGitHub } from '../harness/github.js'
import { freshDatabase } from '../harness/postgres.js'
import { runStub } from '../harness/runner.js'
import { ownFolder } from '../recovery/recovering.js'

it('writes what the steps did, and which of them failed, with the run that it was', async () => {
  const database = await freshDatabase({ sql: 'CREATE TABLE users (id int PRIMARY KEY)' })
  const backup = await runStub('backup-to-artifact', {
    'database-url': database.url,
    destination: await ownFolder(),
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

it('keeps one issue for an environment, whose text people own: a later record is a comment, and no host, role or value is in it', async () => {
  const github = await startGitHub()
  const folder = await ownFolder()
  const report = {
    status: 'recovered',
    database: 'db.internal.example:5432/shop as admin',
    missing: 3,
    rows: [{ email: 'kx93-value' }],
    ran: { operation: 'recover-rows', actor: 'mona' },
    backup: { name: '/srv/own-folder/backup_20260115_100000.sql' },
  }
  await writeFile(path.join(folder, 'recover.json'), JSON.stringify(report))
  const record = (mayWrite: boolean) => {
    github.mayWriteIssues = mayWrite
    const inputs = { reports: folder, environment: 'production', 'open-issue': 'true' }
    return runStub('incident-record', inputs, {
      token: github.token,
      from: 'source',
      env: { ...github.env({ runId: 7 }), DATABASE_URL: 'postgres://admin:s3cret@127.0.0.1:1/shop' },
    })
  }
  expect(await record(true)).toMatchObject({ exitCode: 0, outputs: { status: 'written' } })
  expect(github.issues).toMatchObject([{ state: 'open', comments: [] }])
  const [issue] = github.issues
  expect(issue!.title).toMatch(/^Incident in production, \d{4}-\d\d-\d\d$/)
  expect(issue!.body).toMatch(/recover-rows[^]*recovered[^]*shop[^]*backup_20260115_100000\.sql[^]*## Post-mortem/)
  issue!.body += '\nRoot cause: written by hand'
  expect((await record(true)).log).toMatch(/Issue #1 updated/)
  expect(github.issues).toHaveLength(1)
  expect(issue!.body).toContain('Root cause: written by hand')
  expect(issue!.comments).toHaveLength(1)
  expect(issue!.body + issue!.comments.join()).not.toMatch(
    /internal\.example|as admin|kx93-value|s3cret|127\.0\.0\.1|own-folder/,
  )
  const refused = await record(false)
  expect(refused).toMatchObject({ exitCode: 1, outputs: { status: 'written' } })
  expect(refused.log).toMatch(/permissions: issues: write/)
})
