import { existsSync, mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { masked } from '../harness/runner-commands.js'
import { type StepOptions, runCleanup, runStub } from '../harness/runner.js'
import { findSecret, writtenAnywhere } from '../harness/secrets.js'

const ENTRY = path.join(import.meta.dirname, 'entries/endings.ts')
const end = (how: string, options: StepOptions = {}) => runStub(ENTRY, { how }, options)

describe('a step that ends well', () => {
  it('sets its outputs and leaves the report for the next step, for its owner only', async () => {
    const step = await end('well')
    expect(step.exitCode).toBe(0)
    expect(step.outputs).toMatchObject({ status: 'done', answer: 'two\nlines' })
    expect(step.outputs).not.toHaveProperty('empty')
    expect(step.report).toMatchObject({ rows: '7', ran: { operation: 'endings' } })
    expect(statSync(step.outputs['report-path']!).mode & 0o777).toBe(0o600)
    expect(step.annotations).toEqual([])
  })

  it('ends although something is left open', async () => {
    const step = await end('left-open', { timeLimitMs: 20_000 })
    expect(step).toMatchObject({ exitCode: 0, outputs: { status: 'done' } })
  })
})

describe('a step that fails', () => {
  it('fails the step, sets no output and names every bad input', async () => {
    const step = await runStub(ENTRY, { how: '', days: 'ninety', 'database-url': '' })
    expect(step.exitCode).toBe(1)
    expect(step.outputs).toEqual({})
    expect(step.log).toMatch(/how: required[^]*days: expected a whole number, got "ninety"[^]*Next: correct the values/)
    expect(step.annotations).toEqual([expect.objectContaining({ kind: 'error', title: 'endings: bad-input' })])
  })

  it('tells an expected failure where it is, what is in the database, what to do, and its cause without row data', async () => {
    const step = await end('expected')
    expect(step.exitCode).toBe(1)
    expect(step.outputs).toEqual({ status: 'failed', 'artifact-name': 'db-backup-x' })
    const message =
      'db/migrations/1_a.sql:3:7: statement 2 failed\nThe database rolled everything back; it is as it was before.\nNext: do this'
    expect(step.annotations).toEqual([
      { kind: 'error', message, title: 'endings: migration-failed', file: 'db/migrations/1_a.sql', line: 3, column: 7 },
    ])
    expect(step.log).toContain('Caused by: Error 42P01: relation "a" is missing')
    expect(step.raw).not.toContain('a@b.c')
    expect(step.summary).toMatch(/endings failed[^]*statement 2 failed/)
  })

  it('tells a bug as ours, with its stack and where to report it', async () => {
    const step = await end('bug', { env: { GITHUB_ACTION_REPOSITORY: 'acme/pg-runbook' } })
    expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'failed' } })
    expect(step.log).toMatch(/TypeError: x is not a function\n\s+at .*endings\.ts/)
    expect(step.log).toContain('Caused by: Error: deep')
    expect(step.annotations[0]!.message).toMatch(
      /bug in pg-runbook[^]*https:\/\/github\.com\/acme\/pg-runbook\/issues\/new/,
    )
  })

  it('takes anything that is thrown, and an undeclared output, for a bug', async () => {
    const [thrown, undeclared] = await Promise.all([end('not-an-error'), end('undeclared-output')])
    expect(thrown.log).toMatch(/not an Error was thrown: just text[^]*bug in pg-runbook/)
    expect(undeclared).toMatchObject({ exitCode: 1, outputs: {} })
    expect(undeclared.log).toContain('outputs that endings does not declare: nonsense')
  })

  it('F101 what a tool or a bug echoes of a secret is masked in the log, the annotation and the summary', async () => {
    const password = 'ma?rk@er "p:4ss'
    const url = `postgresql://app:${encodeURIComponent(password)}@db.example.com/shop`
    const step = await end('echoes', { env: { DATABASE_URL: url } })
    expect(step.exitCode).toBe(1)
    expect(step.log).toContain(password)
    const shown = { log: step.maskedLog, summary: masked(step.summary, step.masks) }
    expect(findSecret(password, shown, 'app')).toEqual([])
    expect(shown.summary).toContain('cannot reach')
    expect(writtenAnywhere({ ...step, log: '', annotations: [], summary: '' }, password)).toEqual([])
  })

  it('fails when the outputs cannot be written', async () => {
    const step = await end('well', { env: { GITHUB_OUTPUT: '/nowhere/output' } })
    expect(step.exitCode).toBe(1)
    expect(step.log).toContain('Missing file at path: /nowhere/output')
  })

  it('F23 a crash outside every promise is one clean failing exit', async () => {
    const [crash, rejection] = await Promise.all([end('crash'), end('rejection')])
    expect(crash).toMatchObject({ exitCode: 1, outputs: { status: 'failed' } })
    expect(crash.annotations).toHaveLength(1)
    expect(crash.annotations[0]!.message).toMatch(/ERR_STRING_TOO_LONG[^]*could not be determined/)
    expect(rejection).toMatchObject({ exitCode: 1, outputs: { status: 'failed' } })
    expect(rejection.annotations[0]!.message).toContain('nobody caught me')
  })

  it('F23 work that nothing can end any more is a failure, not a green step', async () => {
    const step = await end('nothing-left')
    expect(step.exitCode).toBe(1)
    expect(step.log).toContain('the work can never end')
  })
})

describe('F49 a step that is cancelled', () => {
  const cancel = (how: string) => end(how, { signalAfter: /working/, ladder: true })

  it('F49 lets the work stop, tells its state, and fails', async () => {
    const step = await cancel('stops-on-signal')
    expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'failed' } })
    expect(step.log).toMatch(/Received SIGINT: stopping[^]*rolled everything back/)
  })

  it('F49 takes an aborted wait for a cancel, not for a bug', async () => {
    const step = await cancel('abort-error')
    expect(step.exitCode).toBe(1)
    expect(step.annotations[0]!.title).toBe('endings: cancelled')
    expect(step.log).not.toContain('bug in pg-runbook')
  })

  it('F49 keeps the outputs of work that was done in spite of it, and fails', async () => {
    const step = await cancel('done-in-spite')
    expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'committed' } })
    expect(step.annotations).toEqual([])
  })

  it('F49 does not wait for work that does not stop: it ends before the runner kills it', async () => {
    const step = await cancel('ignores-signal')
    expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'failed' } })
    expect(step.ms).toBeLessThan(7_500)
    expect(step.log).toMatch(/did not stop within 5 s[^]*could not be determined/)
  })
})

describe('temporary folders', () => {
  it('are gone after a crash', async () => {
    const step = await end('files-and-crash')
    expect(step.exitCode).toBe(1)
    expect(step.tempLeftovers).toEqual([])
  })

  it('F37 are for their owner only, and the post step removes what a killed step left', async () => {
    const step = await end('files', { signalAfter: /working/, signal: 'SIGKILL' })
    expect(step.exitCode).toBeNull()
    expect(step.tempLeftovers).toHaveLength(2)
    const [folder, file] = step.tempLeftovers.map((name) => path.join(step.temp, name))
    expect(statSync(folder!).mode & 0o777).toBe(0o700)
    expect(statSync(file!).mode & 0o777).toBe(0o600)
    const cleanup = await runCleanup(step, { from: 'source' })
    expect(cleanup).toMatchObject({ exitCode: 0, tempLeftovers: [], annotations: [] })
  })

  it('the post step removes nothing else, and warns instead of failing', async () => {
    const step = await end('well')
    const strange = [path.join(step.workspace, 'pg-runbook-victim'), path.join(step.temp, 'other')]
    for (const folder of strange) mkdirSync(folder)
    const state = { 'temporary-folders': [...strange, `${step.temp}/../workspace/pg-runbook-victim`].join('\n') }
    const cleanup = await runCleanup({ ...step, state }, { from: 'source' })
    expect(cleanup).toMatchObject({ exitCode: 0, annotations: [] })
    expect(strange.map((folder) => existsSync(folder))).toEqual([true, true])
    const without = await runCleanup({ ...step, state }, { from: 'source', env: { RUNNER_TEMP: '/nowhere' } })
    expect(without.exitCode).toBe(0)
    expect(without.annotations).toEqual([expect.objectContaining({ kind: 'warning' })])
  })
})
