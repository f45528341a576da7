import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { downloadArtifact } from '../../harness/download.js'
import { type GitHub, startGitHub } from '../../harness/github.js'
import type { StepOptions } from '../../harness/runner.js'
import { PLAIN, SEALED as NAME, staged, uploadTo } from './staged-upload.js'

const DAY = 86_400_000

let github: GitHub
beforeAll(async () => {
  github = await startGitHub()
})
beforeEach(() => github.reset())

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const upload = (file: string, inputs: Record<string, string> = {}, options: StepOptions = {}) =>
  uploadTo(github, file, inputs, options)

describe('a backup becomes an artifact', () => {
  it('stores a sealed file as it is, under the prefix and its own name, and tells where and until when', async () => {
    const file = staged(NAME)
    const step = await upload(file)
    expect(step).toMatchObject({ exitCode: 0, annotations: [] })
    const { location, bytes, id, url, 'expires-at': expires } = step.outputs
    expect(location).toBe(`db-backup-${NAME}`)
    expect(bytes).toBe('100000')
    expect(url).toBe(`https://github.com/example/app/actions/runs/1/artifacts/${id}`)
    expect(Math.abs(Date.parse(expires!) - Date.now() - 30 * DAY)).toBeLessThan(DAY / 12)
    expect(await github.contents(location!)).toEqual(readFileSync(file))
    expect(readdirSync(path.dirname(file))).toEqual([NAME])
  })

  it('gives back the same bytes through the ordinary client, in the same run and in another', async () => {
    const file = staged(NAME)
    const { outputs } = await upload(file)
    for (const how of [{}, { token: github.token }]) {
      const downloaded = await downloadArtifact(github, outputs['id']!, how)
      expect(path.basename(downloaded)).toBe(`db-backup-${NAME}`)
      expect(readFileSync(downloaded)).toEqual(readFileSync(file))
    }
  })

  it('zips a plain file, with the file inside under its own name', async () => {
    const text = '-- PostgreSQL database dump\n'.repeat(5_000)
    const file = staged(PLAIN, text)
    const step = await upload(file, { packing: 'zip', sealed: 'false' })
    expect(step).toMatchObject({ exitCode: 0, outputs: { location: `db-backup-${PLAIN}` } })
    expect(step.log).toContain('whoever can read example/app can download this backup')
    const unpacked = await downloadArtifact(github, step.outputs['id']!)
    expect(path.basename(unpacked)).toBe(PLAIN)
    expect(readFileSync(unpacked, 'utf8')).toBe(text)
    const zip = await github.contents(`db-backup-${PLAIN}`)
    expect(zip.subarray(0, 4).toString('latin1')).toBe('PK\x03\x04')
    expect(zip.includes(PLAIN)).toBe(true)
    expect(zip.length).toBeLessThan(text.length / 10)
    expect(Number(step.outputs['bytes'])).toBe(zip.length)
    expect(github.artifacts[0]!.digest).toBe(`sha256:${sha256(zip)}`)
  })

  it('works without a token, and then does not guess when it expires', async () => {
    const without = await upload(staged(NAME), { 'github-token': '' })
    expect(without).toMatchObject({ exitCode: 0, annotations: [] })
    expect(without.outputs).not.toHaveProperty('expires-at')
    github.reset()
    github.mayReadActions = false
    const weak = await upload(staged(NAME))
    expect(weak).toMatchObject({ exitCode: 0, annotations: [] })
    expect(weak.log).toContain('needs `github-token` with `actions: read`')
  })

  it('F33 says when GitHub keeps it for a shorter time than asked', async () => {
    github.retentionLimitDays = 7
    const step = await upload(staged(NAME), { 'retention-days': '60' })
    expect(step.exitCode).toBe(0)
    expect(step.annotations[0]).toMatchObject({ kind: 'warning' })
    expect(step.annotations[0]!.message).toMatch(/\(7 days\), not the 60 asked for/)
  })
})

describe('names', () => {
  it('F31 a name that the run has already is never replaced', async () => {
    const [first, second, third] = [staged(NAME), staged(NAME), staged(NAME)]
    const names = []
    for (const file of [first, second, third]) names.push((await upload(file)).outputs['location'])
    expect(names).toEqual([
      `db-backup-${NAME}`,
      'db-backup-backup_20251026_031500-attempt-1.sql.zst.age',
      'db-backup-backup_20251026_031500-attempt-1-2.sql.zst.age',
    ])
    for (const [index, file] of [first, second, third].entries())
      expect(await github.contents(names[index]!)).toEqual(readFileSync(file))
  })

  it('F31 F34 two jobs in the same second both have their backup', async () => {
    const files = [staged(NAME), staged(NAME)]
    const steps = await Promise.all(files.map((file) => upload(file)))
    expect(steps.map((step) => step.exitCode)).toEqual([0, 0])
    for (const [index, step] of steps.entries())
      expect(await github.contents(step.outputs['location']!)).toEqual(readFileSync(files[index]!))
  })

  it('F32 characters that GitHub refuses are replaced', async () => {
    const step = await upload(staged(NAME), { prefix: 'prod/eu: "a" <b>|c*?\\d\r\ne-' })
    expect(step).toMatchObject({ exitCode: 0 })
    expect(step.outputs['location']).toBe(`prod-eu- -a- -b-c-d-e-${NAME}`)
  })
})

describe('F35 who could download it', () => {
  const refused = { exitCode: 1, outputs: { status: 'failed' } }
  const unsealed = { sealed: 'false', packing: 'zip' }

  it('F35 an unsealed backup of a public repository is refused before anything is sent', async () => {
    const event = { repository: { visibility: 'public', private: false } }
    const step = await upload(staged(PLAIN), unsealed, { event })
    expect(step).toMatchObject(refused)
    expect(step.annotations[0]!.title).toBe('upload: unsealed-on-public-repository')
    expect(step.log).toMatch(/anyone signed in to GitHub[^]*Nothing in the database was changed[^]*age-keygen/)
    expect(github.requests).toEqual([])
  })

  it('F35 so it is where the repository was opened after the first attempt, or nobody can tell', async () => {
    github.visibility = 'public'
    const reRun = await upload(staged(PLAIN), unsealed)
    expect(reRun).toMatchObject(refused)
    const unknown = await upload(
      staged(PLAIN),
      { ...unsealed, 'github-token': '' },
      { event: { schedule: '0 3 * * *' } },
    )
    expect(unknown).toMatchObject(refused)
    expect(unknown.log).toContain('could not be found out')
    expect(github.artifacts).toEqual([])
  })

  it('F35 a sealed one is stored there, and an unsealed file is never taken for a sealed one', async () => {
    github.visibility = 'public'
    expect(await upload(staged(NAME))).toMatchObject({ exitCode: 0 })
    const mistake = await upload(staged(PLAIN), { sealed: 'true' })
    expect(mistake.exitCode).toBe(1)
    expect(github.artifacts).toHaveLength(1)
  })
})
