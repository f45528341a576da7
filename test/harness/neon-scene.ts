// A Neon project at a server that speaks its API's form, with a real PostgreSQL database behind what it "makes"; and the provider
// that asks it.
import { RunbookError, explain } from '../../src/errors.js'
import type { Log } from '../../src/log.js'
import { type NeonRequest, neonProvider } from '../../src/pitr/neon.js'
import type { PitrProvider } from '../../src/pitr/provider.js'
import { type DatabaseUrl, parseDatabaseUrl } from '../../src/postgres/connection-url.js'
import { FAKE_NEON_KEY, type FakeNeon, type FakeNeonFault, startFakeNeon } from './fake-neon.js'
import { type FastClock, fastClock } from './fast-clock.js'
import { freshDatabase } from './postgres.js'
import { findSecret } from './secrets.js'

export const PROJECT = 'autumn-disk-484331'
export const MOMENT = new Date(Date.now() - 3_600_000)
export const BRANCHES = `/projects/${PROJECT}/branches`
export const CREATE = `POST ${BRANCHES}`

export interface Given extends Partial<NeonRequest> {
  apiKey?: string
  env?: NodeJS.ProcessEnv
  signal?: AbortSignal
  /** null: no URL of the source is given. */
  source?: null
  clock?: FastClock
}

export interface NeonScene {
  fake: FakeNeon
  login: DatabaseUrl
  clock: FastClock
  /** Every line of the log. */
  said: string[]
  provider(given?: Given): PitrProvider
  fault(on: string, how: FakeNeonFault['with'], times?: number): void
  /** The error's code and its text as people read it, and the proof that it and the log hold no secret. */
  failure(work: Promise<unknown>): Promise<{ code: string; text: string }>
}

/** To be called once at the top of a test file: hooks set it up anew for each test. */
export function neonScene(): NeonScene {
  const said: string[] = []
  const say = (text: string) => void said.push(text)
  const log: Log = { debug: say, info: say, warn: say, error: say, progress() {} }
  let login: DatabaseUrl
  let fake: FakeNeon
  let clock = fastClock()
  beforeAll(async () => {
    const database = await freshDatabase({ sql: 'CREATE TABLE kept AS SELECT 7 AS rows' })
    login = parseDatabaseUrl(`${database.url}?sslmode=disable&schema=app`, 'DATABASE_URL')
  })
  beforeEach(async () => {
    said.length = 0
    clock = fastClock()
    const { user, password, host, port, database } = login
    const uri = `postgresql://${user}:${password}@${host}:${port}/${database}?sslmode=disable`
    fake = await startFakeNeon(uri, [{ name: database, owner_name: user }])
  })
  afterEach(() => fake.close())
  return {
    said,
    get fake() {
      return fake
    },
    get login() {
      return login
    },
    get clock() {
      return clock
    },
    provider: ({ project = PROJECT, branch, ...given } = {}) =>
      neonProvider(
        { project, branch },
        {
          apiKey: given.apiKey ?? FAKE_NEON_KEY,
          env: given.env ?? fake.env,
          log,
          signal: given.signal,
          source: given.source === null ? undefined : login,
          clock: given.clock ?? clock,
        },
      ),
    fault: (on, how, times = 1) => void fake.faults.push({ on, with: how, times }),
    failure: (work) => failureWithoutSecrets(work, said, login),
  }
}

async function failureWithoutSecrets(work: Promise<unknown>, said: string[], login: DatabaseUrl) {
  const error: unknown = await work.then(
    () => new Error('it did not fail'),
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(RunbookError)
  const stopped = error as RunbookError
  const text = `${explain(stopped)}\n${String((stopped.cause as Error | undefined)?.stack)}`
  for (const secret of [FAKE_NEON_KEY, login.password!])
    expect(findSecret(secret, { error: text, log: said.join('\n') })).toEqual([])
  return { code: stopped.code, text }
}
