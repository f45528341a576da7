// A drill as a runner starts it: a backup that became an artifact is found, opened with its key, restored and proved; the issue that
// is kept, the history that goes on, and the freshness that the backup workflow asks.
import { readFile, rm } from 'node:fs/promises'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { temporaryFolder } from '../harness/backup.js'
import { type GitHub, startGitHub } from '../harness/github.js'
import { freshDatabase, testServer } from '../harness/postgres.js'
import { type Step, runStub } from '../harness/runner.js'

let github: GitHub
let workspace: string
beforeAll(async () => {
  github = await startGitHub()
  workspace = await temporaryFolder()
})
afterAll(() => rm(workspace, { recursive: true, force: true }))
beforeEach(() => github.reset())

const step = (action: string, inputs: Record<string, string>, runId: number): Promise<Step> =>
  runStub(action, inputs, { token: github.token, workspace, from: 'source', env: github.env({ runId }) })

const backup = async (inputs: Record<string, string>, runId: number): Promise<void> => {
  const { url } = await freshDatabase({ sql: 'CREATE TABLE t (id int PRIMARY KEY); INSERT INTO t VALUES (1), (2)' })
  const ran = await step('backup-to-artifact', { 'database-url': url, ...inputs }, runId)
  expect({ exitCode: ran.exitCode, log: ran.exitCode ? ran.log : '' }).toEqual({ exitCode: 0, log: '' })
}

const drill = (inputs: Record<string, string>, runId = 900): Promise<Step> =>
  step(
    'restore-drill',
    { backup: 'latest', 'scratch-url': testServer().url(), 'dump-again': 'false', ...inputs },
    runId,
  )

it('F36 proves the newest artifact of another run with its key, and says not-restored with another key', async () => {
  const [identity, stranger] = [await generateX25519Identity(), await generateX25519Identity()]
  await backup({ compression: 'zstd', 'encryption-recipients': await identityToRecipient(identity) }, 101)
  const proved = await drill({ identity })
  expect({ exitCode: proved.exitCode, log: proved.exitCode ? proved.log : '' }).toEqual({ exitCode: 0, log: '' })
  expect(proved.outputs).toMatchObject({ status: 'proved', verdict: 'proved', 'backup-age-hours': '0.0' })
  expect(Number(proved.outputs['seconds'])).toBeGreaterThan(0)
  expect(proved.summary).toMatch(/The backups can be restored[^]*Time to restore[^]*Age of the backup/)
  const { drills } = JSON.parse(await readFile(proved.outputs['history-path']!, 'utf8')) as { drills: object[] }
  expect(drills).toMatchObject([{ verdict: 'proved' }])
  const refused = await drill({ identity: stranger })
  expect(refused.exitCode).toBe(1)
  expect(refused.outputs).toMatchObject({ status: 'not-restored', verdict: 'not-restored' })
  expect(refused.log + refused.summary).not.toContain(stranger)
})

it('F71 refuses the run of an artifact together with latest, which is of any run', async () => {
  const refused = await drill({ 'run-id': '5' })
  expect(refused.exitCode).toBe(1)
  expect(refused.log).toContain('run-id: only with the name of an artifact')
})

it('F89 fails where there is nothing to drill, opens an issue, and closes it when a backup is proved', async () => {
  const keep = { 'open-issue': 'true', environment: 'production' }
  const none = await drill(keep)
  expect({ exitCode: none.exitCode, verdict: none.outputs['verdict'] }).toEqual({
    exitCode: 1,
    verdict: 'not-restored',
  })
  expect(github.issues).toMatchObject([{ state: 'open', title: 'The backups of production are not proved' }])
  await drill(keep)
  expect(github.issues).toMatchObject([{ comments: [] }])
  await backup({}, 201)
  expect((await drill(keep)).outputs).toMatchObject({ verdict: 'proved' })
  expect(github.issues).toMatchObject([{ state: 'closed' }])
})

it('F33 freshness-only fails without a fresh backup, and restores nothing', async () => {
  const wish = { 'freshness-only': 'true', environment: 'production', 'open-issue': 'true' }
  const none = await drill(wish)
  expect({ exitCode: none.exitCode, outputs: none.outputs }).toMatchObject({
    exitCode: 1,
    outputs: { status: 'stale' },
  })
  expect(github.issues).toMatchObject([{ state: 'open', title: 'No fresh backup of production' }])
  await backup({}, 301)
  const fresh = await drill(wish)
  expect(fresh.outputs).toMatchObject({ status: 'fresh', 'backup-age-hours': '0.0' })
  expect(fresh.outputs).not.toHaveProperty('verdict')
  expect(github.issues).toMatchObject([{ state: 'closed' }])
  github.artifacts[0]!.createdAt = new Date(Date.now() - 27 * 3_600_000)
  expect((await drill(wish)).log).toMatch(/27\.0 h old/)
})
