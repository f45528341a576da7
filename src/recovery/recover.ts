// Deleted rows back out of a backup, and nothing else touched: reads the backup once, compares in temporary tables of one session, says
// everything it would do, and does it in one transaction.
import type pg from 'pg'
import { RunbookError } from '../errors.js'
import { countOf } from '../quantities.js'
import { closeClient } from '../postgres/open-client.js'
import { serverPid } from '../postgres/server-pid.js'
import { blockAll, knownKeys } from './blocks.js'
import { chooseTables } from './choose-tables.js'
import { commitRecovery, type Committed } from './commit-recovery.js'
import { dependedOn, missingParents, takeChildren, takeParents } from './closure.js'
import { refuseUnknownTables } from './deny-list.js'
import { dumpTables } from './dump-tables.js'
import { cascadeReach, type ForeignKey, foreignKeys } from './foreign-keys.js'
import { insertOrder } from './insert-order.js'
import { nameOf } from './live-tables.js'
import { recoveryFailure } from './recovery-failure.js'
import type { RecoverDeps, RecoverOptions, Recovery } from './recovery.js'
import type { RecoverReport, TableReport } from './report.js'
import { type Lack, refuseWithoutTemporary, roleOf } from './rights.js'
import { neededMoves, type SequenceMove } from './sequences.js'
import { stageAsked, stageParents } from './stage-tables.js'
import { dropTemporary } from './temporary-tables.js'
import { refuseProblems, type TablePlan } from './table-plan.js'
import { leftOutOf, notFollowedBy, notInBackup } from './told.js'
import { tableReports } from './table-reports.js'

/**
 * temp_buffers before the first temporary table; the rest as the backup was written, or to keep hash joins in memory. With
 * row_security off a policy that would hide rows is an error and never a difference. A sample of 3,000 rows tells the planner as much
 * of a temporary table as it needs for a hash join, ten times faster than the default. A backup is read for longer than a role's limits
 * for idle sessions and for transactions may allow.
 */
export const SESSION = `SET temp_buffers = '32MB'; SET work_mem = '64MB'; SET jit = off; SET default_statistics_target = 10; SET row_security = off;
  SET intervalstyle = postgres; SET xmloption = content; SET extra_float_digits = 1; SET cursor_tuple_fraction = 1;
  SET default_transaction_isolation = 'read committed'; SET statement_timeout = 0;
  SELECT pg_catalog.set_config(name, '0', false) FROM pg_catalog.pg_settings WHERE name IN ('idle_session_timeout', 'transaction_timeout')`

async function prepare(client: pg.Client, options: RecoverOptions, deps: RecoverDeps): Promise<Recovery> {
  await client.query(SESSION)
  const role = await roleOf(client)
  await refuseWithoutTemporary(client, role)
  const tables = await dumpTables(deps.survey)
  const candidates = await chooseTables(client, options, deps.survey, tables)
  refuseUnknownTables(options.denied, [...candidates.live.values(), ...candidates.leftOut.values()])
  const keys = await foreignKeys(client)
  const found = { plans: new Map(), findings: new Map(), mayNot: new Set<string>() }
  return { client, role, options, deps, tables, candidates, keys, ...found }
}

/** Of thousands of tables something is gone in a few: nothing more is asked about the others. */
const hasGone = ({ findings }: Recovery, plan: TablePlan | undefined): boolean =>
  plan !== undefined && findings.get(plan)!.missing > 0
const keysOfGone = (recovery: Recovery): ForeignKey[] =>
  recovery.keys.filter(({ child }) => hasGone(recovery, recovery.plans.get(child)))

/** Everything that belongs together: below what was asked for, and above whatever comes back. */
async function follow(recovery: Recovery): Promise<void> {
  const { client, candidates, plans, deps } = recovery
  await takeChildren(client, keysOfGone(recovery), plans)
  const followed = new Map<ForeignKey, number>()
  for (;;) {
    const keys = keysOfGone(recovery)
    await takeParents(client, keys, plans, followed)
    const wanted = (await missingParents(client, keys, plans)).filter((oid) => candidates.live.has(oid))
    if (wanted.length === 0) break
    const names = wanted.map((oid) => nameOf(candidates.live.get(oid)!)).join(', ')
    deps.log.info(`Rows that come back reference rows that are gone too: reading ${names}`)
    await stageParents(recovery, wanted)
  }
  for (const plan of plans.values()) if (hasGone(recovery, plan)) await client.query(`ANALYZE ${plan.names.taken}`)
}

function groupsOf({ plans, keys }: Recovery): TablePlan[][] {
  return insertOrder([...plans.keys()], keys).map((group) => group.map((oid) => plans.get(oid)!))
}

function refuseSurprise({ options }: Recovery, toInsert: number): void {
  if (toInsert <= options.maxRows) return
  throw new RunbookError(
    'recovery-refused',
    `${countOf(toInsert, 'row')} would come back, and max-rows is ${countOf(options.maxRows, 'row')}`,
    {
      state: 'nothing-changed',
      hint: `look at a dry run; when all of them are meant, give max-rows: ${toInsert}, else a condition (where)`,
    },
  )
}

interface Found {
  groups: TablePlan[][]
  known: readonly ForeignKey[]
  moves: SequenceMove[]
  /** What this role lacks, of what is needed. */
  lacks: Lack[]
}

/** Everything that can be known without changing anything. */
async function find(recovery: Recovery): Promise<Found> {
  const { client, candidates, keys, plans } = recovery
  const followed = keys.filter(({ child }) => !candidates.leftOut.has(child))
  const reached = cascadeReach(candidates.wanted, followed).filter((oid) => candidates.live.has(oid))
  await stageAsked(recovery, reached)
  await follow(recovery)
  const followable = keysOfGone(recovery)
  const [known, gone] = [knownKeys(followable, plans), [...plans.values()].filter((plan) => hasGone(recovery, plan))]
  await blockAll(client, known, plans, gone)
  const [lacks, moves]: [Lack[], SequenceMove[]] = [[], []]
  for (const plan of gone) {
    moves.push(...(await neededMoves(recovery, plan, lacks)))
    recovery.findings.get(plan)!.dependedOn = await dependedOn(client, plan, followable, plans)
  }
  return { groups: groupsOf(recovery), known, moves, lacks }
}

const missingIn = ({ taken }: TableReport): number => taken.asked + taken.cascade + taken.parent

const rowsOf = (tables: readonly TableReport[]) => ({
  missing: tables.reduce((sum, table) => sum + missingIn(table), 0),
  recovered: tables.reduce((sum, table) => sum + table.recovered, 0),
})

function statusOf(
  { dryRun }: RecoverOptions,
  { missing, recovered }: ReturnType<typeof rowsOf>,
): RecoverReport['status'] {
  if (missing === 0) return 'nothing-missing'
  if (dryRun) return 'dry-run'
  return recovered > 0 ? 'recovered' : 'nothing-recovered'
}

/** Before the first row goes in: afterwards a mail is sent. */
function tellTriggers({ options, deps }: Recovery, tables: readonly TableReport[]): void {
  const how = options.triggers === 'off' ? 'Kept from firing' : 'Will fire'
  for (const { triggers } of tables.filter(({ recovered }) => recovered > 0))
    for (const { schema, relation, name, definition } of triggers)
      deps.log.info(`${how}: trigger ${name} of ${nameOf({ schema, name: relation })}, ${definition}`)
}

async function work(recovery: Recovery, startedAt: number, settle: () => void): Promise<RecoverReport> {
  const { options, deps } = recovery
  const found = await find(recovery)
  const before = await tableReports(recovery)
  let tables = [...before.values()]
  let done: Committed | undefined
  if (!options.dryRun && rowsOf(tables).missing > 0) {
    refuseProblems(found.lacks.map(({ problem }) => problem))
    refuseSurprise(recovery, rowsOf(tables).recovered)
    await deps.store.prepare({ sealed: options.seal.recipients.length > 0 })
    tellTriggers(recovery, tables)
    const groups = found.groups.map((group) => group.filter((plan) => missingIn(before.get(plan)!) > 0))
    done = await commitRecovery({ recovery, ...found, groups, before }, settle)
    tables = [...done.tables.values()]
  }
  const { name, manifest } = { name: deps.backup.name, manifest: deps.survey.manifest }
  return {
    status: statusOf(options, rowsOf(tables)),
    database: deps.database,
    triggers: options.triggers,
    tables,
    backup: { name, ...(manifest && { startedAt: manifest.startedAt, database: manifest.database.name }) },
    order: found.groups.map((group) => group.map(({ live }) => nameOf(live))),
    sequences: found.moves,
    notFollowed: notFollowedBy(recovery),
    notInBackup: notInBackup(recovery),
    leftOut: leftOutOf(recovery),
    ...rowsOf(tables),
    maxRows: options.maxRows,
    mayNot: [...recovery.mayNot, ...found.lacks.map(({ needs }) => needs)],
    ...(done?.undo && { undo: done.undo }),
    durationMs: deps.now().getTime() - startedAt,
  }
}

/**
 * Recovers what `options` asks for, or says what it would do.
 * @throws RunbookError that says what is in the database now: `bad-input`, `recovery-refused`, `bad-dump`, `lock-timeout`,
 *   `outcome-unknown`, `cancelled`, and what the store of the undo file throws
 */
export async function recoverRows(options: RecoverOptions, deps: RecoverDeps): Promise<RecoverReport> {
  const startedAt = deps.now().getTime()
  const client = await deps.connect()
  const pid = await serverPid(client)
  const cancel = () => void deps.cancel(pid).catch(() => client.connection.stream.destroy())
  const settle = () => deps.signal.removeEventListener('abort', cancel)
  deps.signal.addEventListener('abort', cancel)
  try {
    deps.signal.throwIfAborted()
    return await work(await prepare(client, options, deps), startedAt, settle)
  } catch (error) {
    throw recoveryFailure(error, 'nothing-changed', deps.signal)
  } finally {
    settle()
    if (!deps.signal.aborted) await dropTemporary(client).catch(() => {}) // the session's end does it too
    await closeClient(client)
  }
}
