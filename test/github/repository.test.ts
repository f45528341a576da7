import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { repositoryVisibility } from '../../src/github/repository.js'
import { currentRun } from '../../src/github/run.js'
import { type GitHub, startGitHub } from '../harness/github.js'

const folder = mkdtempSync(path.join(tmpdir(), 'event-'))
afterAll(() => rmSync(folder, { recursive: true }))

let github: GitHub
beforeAll(async () => {
  github = await startGitHub()
  process.env['GITHUB_API_URL'] = github.url // read when the client is loaded
})
beforeEach(() => github.reset())

function told(payload: unknown, token = ''): Promise<string> {
  const file = path.join(mkdtempSync(path.join(folder, 'event-')), 'event.json')
  writeFileSync(file, typeof payload === 'string' ? payload : JSON.stringify(payload))
  return repositoryVisibility(token, { GITHUB_EVENT_PATH: file, GITHUB_REPOSITORY: 'example/app' })
}

describe('who can read the repository', () => {
  it.each([
    [{ repository: { visibility: 'public', private: false } }, 'public'],
    [{ repository: { visibility: 'internal', private: true } }, 'internal'],
    [{ repository: { private: true } }, 'private'],
    [{ repository: { private: false } }, 'public'],
    [{ repository: { visibility: 'odd', private: 'no' } }, 'unknown'],
    [{ schedule: '0 3 * * *' }, 'unknown'],
    ['null', 'unknown'],
    ['{', 'unknown'],
  ])('by the event %j: %s', async (payload, expected) => {
    expect(await told(payload)).toBe(expected)
    expect(github.requests).toEqual([])
  })

  it('asks GitHub where the event does not say, or may be the one of an earlier attempt', async () => {
    github.visibility = 'public'
    expect(await told({ schedule: '0 3 * * *' }, github.token)).toBe('public')
    expect(await told({ repository: { private: true } }, github.token)).toBe('public')
    github.visibility = 'internal'
    expect(await told({ repository: { visibility: 'private' } }, github.token)).toBe('internal')
  })

  it('does not ask whether a public one has become private, and takes the event where GitHub does not answer', async () => {
    expect(await told({ repository: { visibility: 'public' } }, github.token)).toBe('public')
    expect(github.requests).toEqual([])
    github.faults = { rest: { status: 500 } }
    expect(await told({ repository: { private: true } }, github.token)).toBe('private')
    expect(await told({}, github.token)).toBe('unknown')
    expect(await told({}, 'a bad token')).toBe('unknown')
  })
})

describe('the run', () => {
  it('is told by the environment', () => {
    const run = currentRun({
      GITHUB_REPOSITORY: 'example/app',
      GITHUB_RUN_ID: '42',
      GITHUB_RUN_ATTEMPT: '2',
      GITHUB_ACTOR: 'first',
      GITHUB_TRIGGERING_ACTOR: 'second',
      GITHUB_SHA: 'abc',
      GITHUB_SERVER_URL: 'https://acme.ghe.com',
    })
    expect(run).toMatchObject({ runId: 42, attempt: 2, actor: 'second', commitSha: 'abc', event: undefined })
    expect(run.url).toBe('https://acme.ghe.com/example/app/actions/runs/42/attempts/2')
  })

  it('is absent where there is none', () => {
    expect(Object.values(currentRun({ GITHUB_RUN_ID: 'x' })).filter((value) => value !== undefined)).toEqual([])
  })
})
