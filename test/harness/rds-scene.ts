// One RDS instance, and an Aurora cluster on demand, at a server that speaks AWS's wire format, with a real PostgreSQL database
// behind what it "makes"; and the provider that asks it.
import { RunbookError, explain } from '../../src/errors.js'
import type { Log } from '../../src/log.js'
import type { PitrProvider } from '../../src/pitr/provider.js'
import { rdsProvider } from '../../src/pitr/rds.js'
import { type DatabaseUrl, parseDatabaseUrl } from '../../src/postgres/connection-url.js'
import { withClient } from '../../src/postgres/client.js'
import { FAKE_AWS, type FakeRds, type Resource, startFakeRds } from './fake-aws-rds.js'
import { list } from './fake-aws-xml.js'
import { type FastClock, fastClock } from './fast-clock.js'
import { freshDatabase } from './postgres.js'
import { findSecret } from './secrets.js'

export const MOMENT = new Date('2026-11-23T10:15:00Z')
export const WINDOW = { earliest: new Date('2026-11-16T00:00:00Z'), latest: new Date('2026-11-23T11:00:00Z') }

export const BARE: Resource = {
  DBInstanceIdentifier: 'shop',
  DBInstanceClass: 'db.t4g.medium',
  Engine: 'postgres',
  DBInstanceStatus: 'available',
  BackupRetentionPeriod: 7,
  LatestRestorableTime: WINDOW.latest,
  DbiResourceId: 'db-SHOP',
  StorageType: 'gp3',
  Endpoint: { Address: 'shop.abc.eu-central-1.rds.amazonaws.com', Port: 5432 },
  MultiAZ: false,
  PubliclyAccessible: false,
  DeletionProtection: false,
  CopyTagsToSnapshot: true,
}
const AURORA: Resource = {
  DBClusterIdentifier: 'orders',
  Engine: 'aurora-postgresql',
  EngineMode: 'provisioned',
  Status: 'available',
  EarliestRestorableTime: WINDOW.earliest,
  LatestRestorableTime: WINDOW.latest,
  DBSubnetGroup: 'private',
  Endpoint: 'orders.cluster-abc.eu-central-1.rds.amazonaws.com',
  Port: 5432,
  DeletionProtection: true,
  DBClusterMembers: list('DBClusterMember', [
    { DBInstanceIdentifier: 'orders-b', IsClusterWriter: false },
    { DBInstanceIdentifier: 'orders-a', IsClusterWriter: true },
  ]),
}
const member = (name: string, instanceClass: string): Resource => ({
  DBInstanceIdentifier: name,
  DBInstanceClass: instanceClass,
  Engine: 'aurora-postgresql',
  DBInstanceStatus: 'available',
  DBClusterIdentifier: 'orders',
  PubliclyAccessible: false,
})

export interface Given {
  newInstanceClass?: string
  region?: string
  env?: NodeJS.ProcessEnv
  signal?: AbortSignal
  clock?: FastClock
}

export interface RdsScene {
  fake: FakeRds
  login: DatabaseUrl
  clock: FastClock
  /** Every line of the log. */
  said: string[]
  withAurora(): void
  provider(instance: string, given?: Given): PitrProvider
  failure(work: Promise<unknown>): Promise<Failure>
  /** The calls that did more than look. */
  begun(): FakeRds['calls']
}

/** To be called once at the top of a test file: hooks set it up anew for each test. */
export function rdsScene(): RdsScene {
  const said: string[] = []
  const say = (text: string) => void said.push(text)
  const log: Log = { debug: say, info: say, warn: say, error: say, progress() {} }
  let login: DatabaseUrl
  let fake: FakeRds
  let clock = fastClock()
  beforeAll(async () => {
    const database = await freshDatabase({ sql: 'CREATE TABLE kept AS SELECT 7 AS rows' })
    login = parseDatabaseUrl(`${database.url}?sslmode=disable`, 'DATABASE_URL')
  })
  beforeEach(async () => {
    said.length = 0
    clock = fastClock()
    fake = await startFakeRds(login)
    addShop(fake)
  })
  afterEach(() => fake.close())
  return {
    said,
    withAurora: () => addAurora(fake),
    get fake() {
      return fake
    },
    get login() {
      return login
    },
    get clock() {
      return clock
    },
    provider: (instance, given = {}) =>
      rdsProvider(
        { instance, region: given.region, newInstanceClass: given.newInstanceClass },
        { env: given.env ?? fake.env, log, signal: given.signal, source: login, clock: given.clock ?? clock },
      ),
    failure: (work) => failureWithoutSecrets(work, said, login),
    begun: () => fake.calls.filter(({ action }) => !action.startsWith('Describe')),
  }
}

function addShop({ instances, automatedBackups }: FakeRds): void {
  instances.set('shop', { ...BARE })
  automatedBackups.push({
    DBInstanceIdentifier: 'shop',
    DbiResourceId: 'db-SHOP',
    Status: 'active',
    RestoreWindow: { EarliestTime: WINDOW.earliest, LatestTime: WINDOW.latest },
  })
}

function addAurora({ clusters, instances }: FakeRds): void {
  clusters.set('orders', { ...AURORA })
  instances.set('orders-a', member('orders-a', 'db.r7g.large'))
  instances.set('orders-b', member('orders-b', 'db.r7g.xlarge'))
}

export interface Failure extends Pick<RunbookError, 'code' | 'message' | 'detail'> {
  /** As people read it, with the cause. */
  text: string
}

/** The error as people read it, and the proof that it and the log hold no secret. */
async function failureWithoutSecrets(work: Promise<unknown>, said: string[], login: DatabaseUrl): Promise<Failure> {
  const error: unknown = await work.then(
    () => new Error('it did not fail'),
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(RunbookError)
  const stopped = error as RunbookError
  const text = `${explain(stopped)}\n${String((stopped.cause as Error | undefined)?.stack)}`
  for (const secret of [FAKE_AWS.secretAccessKey, FAKE_AWS.sessionToken, login.password!])
    expect(findSecret(secret, { error: text, log: said.join('\n') })).toEqual([])
  return { code: stopped.code, message: stopped.message, detail: stopped.detail, text }
}

/** What stands in the restored database. */
export const queried = (url: DatabaseUrl | undefined): Promise<unknown> =>
  withClient(url!, {}, async (client) => (await client.query<{ rows: number }>('SELECT rows FROM kept')).rows[0]!.rows)
