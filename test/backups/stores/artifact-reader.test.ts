// Backups found again among artifacts by the real client: in this run, in another, and the newest of an environment.
import path from 'node:path'
import { ofEnvironment } from '../../../src/backups/stores/artifact-list.js'
import { manifestLine } from '../../../src/backups/manifest.js'
import { dumpOf, readInPieces } from '../../harness/dump-text.js'
import { manifestOf } from '../../harness/example-manifest.js'
import { type GitHub, startGitHub } from '../../harness/github.js'
import { runStub } from '../../harness/runner.js'
import { PLAIN, staged, uploadTo } from './staged-upload.js'

const ENTRY = path.join(import.meta.dirname, '../../github/entries/fetch-backup.ts')

let github: GitHub
beforeAll(async () => {
  github = await startGitHub()
})
beforeEach(() => github.reset())

/** A whole backup of so many rows. */
const backupOf = (rows: number): Buffer => {
  const dump = dumpOf(`COPY public.orders (id) FROM stdin;\n${'1\n'.repeat(rows)}\\.\n\n`)
  return Buffer.concat([dump, Buffer.from(manifestLine(manifestOf(readInPieces(dump).facts)))])
}

/** Stores a backup as a step of run `runId` does. */
const store = async (rows: number, { runId = 1, packing = 'zip' } = {}) => {
  const inputs = { packing, sealed: 'false' }
  const step = await uploadTo(github, staged(PLAIN, backupOf(rows)), inputs, { env: github.env({ runId }) })
  expect(step).toMatchObject({ exitCode: 0 })
  return step.outputs['location']!
}
const fetchIn = (runId: number, inputs: Record<string, string>) =>
  runStub(ENTRY, { 'github-token': github.token, ...inputs }, { env: github.env({ runId }) })
const at = (day: string) => `backup_2026110${day}_000000.sql`
const day = (index: number) => new Date(Date.UTC(2026, 10, index + 1))

it.each(['zip', 'stored'])(
  'reads a backup that is kept as %s, in its run, in another and without its run',
  async (packing) => {
    const name = await store(3, { packing })
    const inItsRun = await fetchIn(1, { name, 'github-token': '' })
    const elsewhere = [await fetchIn(2, { name, 'run-id': '1' }), await fetchIn(2, { name })]
    for (const step of [inItsRun, ...elsewhere]) {
      expect(step).toMatchObject({ exitCode: 0, outputs: { status: 'read', rows: '3' }, tempLeftovers: [] })
      expect(step.outputs['backup']).toContain(name)
    }
  },
)

it('says where an artifact is not, and that another run needs a token that may read them', async () => {
  const name = await store(1)
  const code = async (inputs: Record<string, string>) => {
    const step = await fetchIn(2, inputs)
    expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'failed' } })
    return step
  }
  expect((await code({ name: 'other' })).annotations[0]!.title).toBe('fetch-backup: backup-not-found')
  expect((await code({ name, 'run-id': '3' })).log).toContain(`no artifact ${name} in run 3`)
  expect((await code({ name, 'github-token': '' })).log).toContain('actions: read')
  expect((await code({ 'github-token': '' })).log).toContain('actions: read')
  github.mayReadActions = false
  expect((await code({ name, 'run-id': '1' })).log).toMatch(/status 403[^]*actions: read/)
  expect((await code({})).log).toMatch(/status 403[^]*actions: read/)
})

it('F70 refuses what is not the bytes that GitHub lists', async () => {
  github.faults.flipDigest = true
  const step = await uploadTo(github, staged(PLAIN, backupOf(1)), { packing: 'zip', sealed: 'false' })
  expect(step.exitCode).toBe(1) // the upload sees the same, and the artifact is there all the same
  const read = await fetchIn(2, { name: `db-backup-${PLAIN}`, 'run-id': '1' })
  expect(read).toMatchObject({ exitCode: 1 })
  expect(read.annotations[0]!.title).toBe('fetch-backup: backup-not-opened')
  expect(read.log).toMatch(/is not what GitHub lists/)
})

describe('the newest', () => {
  it('is the newest that has not expired, of the environment that was asked for', async () => {
    await store(1)
    const [one] = github.artifacts
    const names = ['1', '2', '3', 'staging-4', 'elsewhere'].map((name) => `db-backup-${name.replace(/\d/, at)}`)
    github.artifacts = names.map((name, index) => ({ ...one!, name, id: 2000 + index, createdAt: day(index) }))
    github.artifacts[2]!.expiresAt = new Date(Date.now() - 1000)
    for (const [environment, expected] of [
      ['', names[1]],
      ['production', names[1]],
      ['staging', names[3]],
    ] as const)
      expect((await fetchIn(9, { environment })).outputs['backup']).toContain(expected)
    const other = await fetchIn(9, { environment: 'qa' })
    expect(other).toMatchObject({ exitCode: 1 })
    expect(other.log).toMatch(/no backup of qa[^]*none of them begins with db-backup-qa-backup_/)
  })

  it('is never what a restore took of what it replaced, which is read by its name', async () => {
    await store(1)
    const [one] = github.artifacts
    const safety = 'db-backup-backup_20261109_000000_before_restore.sql'
    const names = [`db-backup-${at('1')}`, safety, safety.replace('.sql', '-attempt-1.sql')]
    github.artifacts = names.map((name, index) => ({ ...one!, name, id: 2000 + index, createdAt: day(index) }))
    const step = await fetchIn(9, {})
    expect(step.outputs['backup']).toContain(names[0])
    expect(step.log).toContain(`Passed over, since a restore took it of what it replaced: ${names[2]}, ${safety}`)
    expect((await fetchIn(9, { name: safety })).outputs['backup']).toContain(safety)
    github.artifacts.shift()
    expect((await fetchIn(9, {})).annotations[0]!.title).toBe('fetch-backup: backup-not-found')
  })

  it('F71 is never what a pull request from a fork has stored under the name of one', async () => {
    await store(1)
    const [one] = github.artifacts
    const names = [`db-backup-${at('1')}`, `db-backup-${at('2')}`]
    github.artifacts = names.map((name, index) => ({ ...one!, name, id: 2000 + index, createdAt: day(index) }))
    github.artifacts[1]!.ofFork = true
    expect((await fetchIn(9, {})).outputs['backup']).toContain(names[0])
    expect((await fetchIn(9, { name: names[1]! })).annotations[0]!.title).toBe('fetch-backup: backup-not-found')
  })

  it('F89 is an error where all have expired or there are none', async () => {
    expect((await fetchIn(1, {})).annotations[0]!.title).toBe('fetch-backup: backup-not-found')
    await store(1)
    github.artifacts[0]!.expiresAt = new Date(Date.now() - 1000)
    const step = await fetchIn(1, {})
    expect(step).toMatchObject({ exitCode: 1 })
    expect(step.log).toContain('1 have expired')
  })
})

it('lists every backup, newest first, over several pages and a fault of the service', async () => {
  await store(1)
  const [one] = github.artifacts
  for (let id = 2000; id < 2205; id++)
    github.artifacts.push({ ...one!, id, name: `db-backup-${id}`, createdAt: new Date(Date.UTC(2026, 0, 1, 0, id)) })
  github.artifacts.push({ ...one!, id: 3000, name: 'something else' })
  github.faults.rest = { status: 502, times: 1 }
  const { outputs } = await fetchIn(1, { list: 'true' })
  const list = JSON.parse(outputs['list']!) as { id: number; createdAt: string; sizeBytes: number; expired: boolean }[]
  expect(list).toHaveLength(206)
  expect(list.map(({ createdAt }) => createdAt)).toEqual(
    list
      .map(({ createdAt }) => createdAt)
      .sort()
      .reverse(),
  )
  expect(list.find(({ id }) => id === 2001)).toMatchObject({ name: 'db-backup-2001', runId: 1, expired: false })
})

it.each([
  [undefined, ['db-backup-backup_20260101_000000.sql']],
  ['production', ['db-backup-backup_20260101_000000.sql']],
  ['staging', ['db-backup-staging-backup_20260103_000000.sql']],
  ['qa', []],
])('takes for the environment %s only what is its own', (environment, expected) => {
  const names = [
    'db-backup-backup_20260101_000000.sql',
    'db-backup-production-backup_20260102_000000.sql',
    'db-backup-staging-backup_20260103_000000.sql',
    'db-backup-staging-notes',
    'report',
  ]
  const found = ofEnvironment(
    names.map((name) => ({ name })),
    'db-backup-',
    environment,
  )
  expect(found.map(({ name }) => name)).toEqual(expected)
})
