// A rehearsal as a runner starts it, with a backup that becomes an artifact: a failure there leaves the database as it was.
import { rm } from 'node:fs/promises'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { temporaryFolder } from '../harness/backup.js'
import { type GitHub, startGitHub } from '../harness/github.js'
import { freshDatabase, testServer } from '../harness/postgres.js'
import { runStub } from '../harness/runner.js'
import { folderOf } from '../operations/release.js'

let github: GitHub
let workspace: string
beforeAll(async () => {
  github = await startGitHub()
  workspace = await temporaryFolder()
})
afterAll(() => rm(workspace, { recursive: true, force: true }))
beforeEach(() => github.reset())

it.each(['zip', 'zstd'])(
  'rehearses on the backup that becomes an artifact (%s), and stops where it fails',
  async (compression) => {
    const database = await freshDatabase({ sql: 'CREATE TABLE t (id int); INSERT INTO t VALUES (NULL)' })
    const migrationsDir = folderOf({ '20260101_a.sql': 'ALTER TABLE t ALTER COLUMN id SET NOT NULL;' })
    const recipient = await identityToRecipient(await generateX25519Identity())
    const inputs = {
      'database-url': database.url,
      'migrations-dir': migrationsDir,
      migration: '20260101_a.sql',
      compression,
      rehearse: 'true',
      'scratch-url': testServer().url(),
      'encryption-recipients': compression === 'zip' ? '' : recipient,
    }
    const step = () =>
      runStub('apply-migration', inputs, {
        token: github.token,
        workspace,
        from: 'source',
        env: github.env(),
      })
    const refused = await step()
    expect(refused.exitCode).toBe(1)
    expect(refused.log).toMatch(/fails on the rows of the backup just taken/)
    expect(refused.outputs['artifact-name']).toMatch(/^db-backup-/)
    expect(
      await database.query('SELECT attnotnull FROM pg_attribute WHERE attname = $1 AND attrelid = $2::regclass', [
        'id',
        't',
      ]),
    ).toEqual([{ attnotnull: false }])
    await database.query('DELETE FROM t')
    const done = await step()
    expect({ exitCode: done.exitCode, log: done.exitCode ? done.log : '' }).toEqual({ exitCode: 0, log: '' })
    expect(done.summary).toMatch(/Rehearsed on the backup/)
  },
)
