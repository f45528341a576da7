// F96: what the metrics say of forged numbers, just below each limit and at it.
import {
  CACHE_LIMIT,
  ENOUGH_BLOCKS,
  ENOUGH_TRANSACTIONS,
  type Metrics,
  P95_LIMIT_MS,
  ROLLBACK_LIMIT,
  judgeCounters,
  judgeStatements,
} from '../../src/doctor/metrics.js'

const counters = (row: Partial<Metrics>) =>
  judgeCounters({
    since: null,
    connectionsUsed: 1,
    connectionsAllowed: 100,
    deadlocks: 0,
    commits: ENOUGH_TRANSACTIONS,
    rollbacks: 0,
    blocksHit: ENOUGH_BLOCKS,
    blocksRead: 0,
    ...row,
  })

it.each([
  ['rollback-rate', { commits: ENOUGH_TRANSACTIONS - 1 }, 'unknown'],
  ['rollback-rate', { commits: 10_000 * (1 - ROLLBACK_LIMIT), rollbacks: 10_000 * ROLLBACK_LIMIT }, 'ok'],
  ['rollback-rate', { commits: 9_499, rollbacks: 501 }, 'problem'],
  ['cache-hits', { blocksHit: ENOUGH_BLOCKS - 1 }, 'unknown'],
  ['cache-hits', { blocksHit: 1e6 * CACHE_LIMIT, blocksRead: 1e6 * (1 - CACHE_LIMIT) }, 'ok'],
  ['cache-hits', { blocksHit: 899_999, blocksRead: 100_001 }, 'problem'],
] as const)('F96 %s with %j is %s', (id, row, verdict) => {
  expect(counters(row)[id]).toMatchObject({ verdict })
})

it.each([
  [P95_LIMIT_MS, 'ok'],
  [P95_LIMIT_MS + 1, 'problem'],
])('F96 a p95 of %d ms is %s', (p95, verdict) => {
  expect(judgeStatements({ statements: 3, calls: 100, p50: 1, p95, p99: p95 })).toMatchObject({ verdict })
})
