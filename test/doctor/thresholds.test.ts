// F96: each limit held by forged values, just below it and at it. What makes them real is in test/operations/doctor*.test.ts.
import {
  type ActivityRow,
  CONNECTIONS_LIMIT,
  LONG_SECONDS,
  PREPARED_SECONDS,
  judgeActivity,
} from '../../src/doctor/activity.js'
import { judgeAddresses, judgeTls } from '../../src/doctor/connection.js'
import { judgeRepository } from '../../src/doctor/github-run.js'
import { judgeDisk, judgeTools } from '../../src/doctor/machine.js'
import { providerOf } from '../../src/doctor/provider.js'
import { LAG_BYTES, LAG_SECONDS, type ReplicationRow, judgeReplication } from '../../src/doctor/replication.js'
import { SEQUENCE_LIMIT, type SequenceRow, judgeSequences } from '../../src/doctor/sequences.js'
import { CLOCK_LIMIT_MS, judgeClock, judgeDurability, judgeVersion } from '../../src/doctor/server.js'
import { AGE_LIMIT, DEAD_ROWS_LIMIT, type UpkeepRow, judgeUpkeep } from '../../src/doctor/upkeep.js'
import { parseDatabaseUrl } from '../../src/postgres/connection-url.js'

const NOW = new Date('2026-11-23T00:00:00Z')

const activity = (row: Partial<ActivityRow>) =>
  judgeActivity(
    {
      used: 1,
      allowed: 100,
      databaseUsed: 1,
      databaseLimit: -1,
      roleUsed: 1,
      roleLimit: -1,
      seesAll: true,
      long: [],
      prepared: [],
      mayPrepare: 5,
      ...row,
    },
    'app',
  )

it.each([
  ['the server', { used: CONNECTIONS_LIMIT * 100 - 1 }, 'ok', '79 of 100 of the server'],
  ['the server', { used: CONNECTIONS_LIMIT * 100 }, 'problem', '80 of 100 of the server'],
  ['the database', { databaseUsed: 8, databaseLimit: 10 }, 'problem', '8 of 10 of this database'],
  ['the role', { roleUsed: 3, roleLimit: 3, databaseUsed: 8, databaseLimit: 10 }, 'problem', '3 of 3 of this role'],
  ['nobody allowed', { allowed: 0, used: 0 }, 'problem', '0 of 0 of the server'],
] as const)('F96 connections of %s: %j is %s', (_, row, verdict, detail) => {
  expect(activity(row).connections).toMatchObject({ verdict, detail })
})

const open = (seconds: number) => ({ pid: 7, application: 'worker', user: 'app', state: 'active', seconds })

it.each([
  [true, [open(LONG_SECONDS - 1)], 'ok'],
  [true, [open(LONG_SECONDS)], 'problem'],
  [false, [open(LONG_SECONDS)], 'problem'],
  [false, [], 'unknown'],
] as const)('F96 F97 long transactions, sees all %j: %j is %s', (seesAll, long, verdict) => {
  expect(activity({ seesAll, long: [...long] })['long-transactions']).toMatchObject({ verdict })
})

it.each([
  [PREPARED_SECONDS - 1, 'ok'],
  [PREPARED_SECONDS, 'problem'],
])('F96 a transaction prepared %d s ago is %s', (seconds, verdict) => {
  const prepared = [{ gid: "it's", database: 'app', owner: 'app', seconds }]
  const found = activity({ prepared })['prepared-transactions']
  expect(found).toMatchObject({ verdict })
  if (verdict === 'problem') expect(found.fix).toMatch(/\nROLLBACK PREPARED 'it''s';$/)
})

const upkeep = (row: Partial<UpkeepRow>) =>
  judgeUpkeep({
    oldestDatabase: 'app',
    transactionAge: 1,
    multixactAge: 1,
    autovacuum: true,
    trackCounts: true,
    withoutAutovacuum: [],
    tables: [],
    ...row,
  })

it.each([
  ['transaction-age', { transactionAge: AGE_LIMIT - 1 }, 'ok'],
  ['transaction-age', { transactionAge: AGE_LIMIT }, 'problem'],
  ['transaction-age', { multixactAge: AGE_LIMIT }, 'problem'],
  ['autovacuum', {}, 'ok'],
  ['autovacuum', { autovacuum: false }, 'problem'],
  ['autovacuum', { trackCounts: false }, 'problem'],
  ['autovacuum', { withoutAutovacuum: ['public.a'] }, 'problem'],
  ['dead-rows', { tables: [{ name: 'public.a', live: 70_000, dead: DEAD_ROWS_LIMIT - 1 }] }, 'ok'],
  ['dead-rows', { tables: [{ name: 'public.a', live: 117_000, dead: DEAD_ROWS_LIMIT }] }, 'ok'],
  ['dead-rows', { tables: [{ name: 'public.a', live: 116_000, dead: DEAD_ROWS_LIMIT }] }, 'problem'],
] as const)('F96 %s with %j is %s', (id, row, verdict) => {
  expect(upkeep(row as Partial<UpkeepRow>)[id]).toMatchObject({ verdict })
})

const replication = (row: Partial<ReplicationRow>) =>
  judgeReplication(
    {
      recovering: false,
      behindSeconds: null,
      streaming: null,
      seesAll: true,
      replicaCount: 1,
      replicas: [],
      slots: [],
      ...row,
    },
    'app',
  )['replication-lag']

it.each([
  [{ replicas: [{ name: 'r', behindSeconds: LAG_SECONDS - 1, behindBytes: LAG_BYTES - 1 }] }, 'ok'],
  [{ replicas: [{ name: 'r', behindSeconds: LAG_SECONDS, behindBytes: 0 }] }, 'problem'],
  [{ replicas: [{ name: 'r', behindSeconds: null, behindBytes: LAG_BYTES }] }, 'problem'],
  [{ seesAll: false }, 'unknown'],
  [{ replicaCount: 0, seesAll: false }, 'ok'],
  [{ recovering: true, streaming: true, behindSeconds: LAG_SECONDS - 1 }, 'ok'],
  [{ recovering: true, streaming: true, behindSeconds: LAG_SECONDS }, 'problem'],
  [{ recovering: true, streaming: null, seesAll: false, behindSeconds: 0 }, 'unknown'],
  [{ recovering: true, streaming: null, behindSeconds: 0 }, 'problem'],
] as const)('F96 F97 replication %j is %s', (row, verdict) => {
  expect(replication(row as Partial<ReplicationRow>)).toMatchObject({ verdict })
})

const sequence = (row: Partial<SequenceRow>): SequenceRow => ({
  name: 'public.s',
  table: 'public.a',
  column: 'id',
  columnType: 'integer',
  used: null,
  readable: true,
  ...row,
})

it.each([
  [[], 'ok'],
  [[sequence({})], 'ok'],
  [[sequence({ used: SEQUENCE_LIMIT - 0.01 })], 'ok'],
  [[sequence({ used: SEQUENCE_LIMIT })], 'problem'],
  [[sequence({ readable: false })], 'unknown'],
  [[sequence({ used: 1 }), sequence({ readable: false })], 'problem'],
] as const)('F96 F97 sequences %j are %s', (rows, verdict) => {
  expect(judgeSequences(rows, 'app')).toMatchObject({ verdict })
})

it.each([
  [CLOCK_LIMIT_MS - 1, 'ok'],
  [CLOCK_LIMIT_MS, 'problem'],
  [-CLOCK_LIMIT_MS, 'problem'],
])('F96 a clock %d ms ahead is %s', (aheadMs, verdict) => {
  expect(judgeClock(aheadMs)).toMatchObject({ verdict })
})

it.each([
  [90_624, '9.6.24', 'problem'],
  [130_023, '13.23', 'problem'],
  [140_030, '14.30', 'problem'],
  [150_018, '15.18', 'problem'],
  [150_019, '15.19', 'ok'],
  [180_006, '18.6', 'ok'],
  [190_000, '19.0', 'unknown'],
])('server_version_num %d (%s) is %s on the day of the table', (versionNumber, version, verdict) => {
  expect(judgeVersion(versionNumber, version, NOW)).toMatchObject({ verdict })
})

it('a server that may lose everything in a crash is a problem', () => {
  expect(judgeDurability({ fsync: 'on', fullPageWrites: 'on' })).toMatchObject({ verdict: 'ok' })
  expect(judgeDurability({ fsync: 'off', fullPageWrites: 'on' })).toMatchObject({ verdict: 'problem' })
})

const V6 = [{ address: '2001:db8::1', family: 6 }]

it.each([
  [V6, true, 'problem'],
  [V6, false, 'ok'],
  [[...V6, { address: '203.0.113.7', family: 4 }], true, 'ok'],
] as const)('addresses %j, on a runner of GitHub: %j, are %s', (addresses, hosted, verdict) => {
  expect(judgeAddresses({ host: 'db.example.com', source: 'DATABASE_URL' }, addresses, hosted)).toMatchObject({
    verdict,
  })
})

it.each([
  ['sslmode=disable', { offered: false }, 'problem', /readable/],
  ['sslmode=prefer', { offered: false }, 'problem', /readable/],
  ['sslmode=disable', {}, 'problem', /readable/],
  ['sslmode=no-verify', {}, 'unknown', /nothing was verified/],
  ['sslmode=verify-full', {}, 'ok', /the certificate is for db\.example\.com/],
  ['sslmode=verify-full', { distrust: 'Hostname does not match' }, 'problem', /not acceptable/],
  ['sslmode=verify-full', { validTo: new Date('2026-11-22') }, 'problem', /has expired/],
  ['sslmode=verify-full', { validTo: new Date('2026-12-01') }, 'problem', /expires soon/],
  ['sslmode=verify-full', { validFrom: new Date('2026-11-24') }, 'problem', /not valid yet/],
] as const)('TLS over the internet with %s and %j is %s', (query, seen, verdict, detail) => {
  const url = parseDatabaseUrl(`postgresql://app:x@db.example.com/app?${query}`, 'DATABASE_URL')
  const days = { validFrom: new Date('2026-01-01'), validTo: new Date('2027-06-01') }
  const certificate = { subject: 'db.example.com', issuer: 'An Authority', ...days, ...seen }
  const found = judgeTls(
    url,
    'offered' in seen ? { offered: false } : { offered: true, protocol: 'TLSv1.3', certificate },
    NOW,
  )
  expect(found).toMatchObject({ verdict, detail: expect.stringMatching(detail) as string })
})

it.each([
  [undefined, 'unknown'],
  [19, 'problem'],
  [20, 'problem'],
  [79, 'problem'],
  [80, 'ok'],
])('F96 %d bytes free for tables of 100 are %s', (free, verdict) => {
  expect(judgeDisk(free, { tableBytes: 100, sizeBytes: 200 }, '/tmp')).toMatchObject({ verdict })
})

it('no pg_dump at all: a problem, unless the actions will install it, which nobody has tried', () => {
  const server = { major: 18, version: '18.6' }
  expect(judgeTools([], server, false)).toMatchObject({ verdict: 'problem' })
  expect(judgeTools([], server, true)).toMatchObject({ verdict: 'unknown' })
})

it.each([
  ['public', false, 'problem'],
  ['public', true, 'ok'],
  ['private', false, 'ok'],
  ['internal', false, 'ok'],
  ['unknown', false, 'unknown'],
] as const)('a repository that is %s, with recipients: %j, is %s', (visibility, hasRecipients, verdict) => {
  expect(judgeRepository({ visibility, hasRecipients })).toMatchObject({ verdict })
})

it.each([
  ['ep-cool-1.eu-central-1.aws.neon.tech', [], /^Neon/],
  ['aws-0-eu-central-1.pooler.supabase.com', [], /^Supabase/],
  ['app.abc.eu-west-1.rds.amazonaws.com', [], /^Amazon RDS/],
  ['app.postgres.database.azure.com', [], /^Azure/],
  ['ep-1.postgres.vercel-storage.com', [], /^Vercel Postgres/],
  ['10.0.0.3', ['cloudsql.iam_authentication'], /^Google Cloud SQL/],
  ['10.0.0.3', ['rds.extensions'], /^Amazon RDS/],
  ['10.0.0.3', [], /^no sign/],
] as const)('%s with the settings %j is of %s', (host, settings, told) => {
  expect(providerOf(host, settings)).toMatch(told)
})
