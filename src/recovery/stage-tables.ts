// Brings tables into a recovery: how their columns fit, their rows out of the backup, and which of those rows are gone. Everything
// that stands against it is refused before a row is read.
import { isKnown } from './closure.js'
import { checkCondition } from './condition.js'
import { countChanged } from './changed.js'
import { planColumns, type Reading } from './column-plan.js'
import { denyKeys } from './deny-list.js'
import { findGone, tryCondition } from './find-gone.js'
import { type LiveTable, liveTables, nameOf } from './live-tables.js'
import { createBackupTable, loadAsText, loadBackupRows } from './load-backup-rows.js'
import { loadGoneRows, mayLoadByKey } from './load-gone-rows.js'
import { createMarks, takeAsked } from './marks.js'
import type { RecoverOptions, Recovery } from './recovery.js'
import { parentProblems, readProblems, writeLacks } from './rights.js'
import { matchOf, noMatch, refuseProblems, type TablePlan, temporaryNames } from './table-plan.js'

const OURS = /^pgrunbook:/

async function planTable(
  recovery: Recovery,
  live: LiveTable,
  role: TablePlan['role'],
  reading: Reading,
  problems: string[],
): Promise<TablePlan | undefined> {
  const { client, options, tables, candidates, plans } = recovery
  const candidate = candidates.live.get(live.oid)!
  const columns = await planColumns(client, candidate, live, tables, options, reading, problems)
  const match = matchOf(live, columns, options.match === 'all-columns')
  problems.push(...readProblems(live, recovery.role))
  const lacks = writeLacks(live, options.triggers, recovery.role)
  if (options.dryRun) for (const { needs } of lacks) recovery.mayNot.add(needs)
  else problems.push(...lacks.map(({ problem }) => problem))
  if (live.columns.some(({ name }) => OURS.test(name)))
    problems.push(`${nameOf(live)}: columns named pgrunbook:... cannot be recovered`)
  if (match === undefined) {
    problems.push(noMatch(live))
    return undefined
  }
  const names = plans.get(live.oid)?.names ?? temporaryNames(plans.size + 1)
  const plan: TablePlan = { live, candidate, columns, match, role, names }
  plans.set(live.oid, plan)
  return plan
}

/** Whole rows are looked at where they are matched by all columns and where changes are counted; a condition looks at missing ones. */
function readingOf({ options }: Recovery, role: TablePlan['role']): Reading {
  const looksAtAll = options.match === 'all-columns' || (role === 'asked' && countsChanged(options))
  return looksAtAll ? 'typed' : 'keys'
}

/** It costs several times what finding the missing rows does: a real run, which follows a dry one, does it only when asked. */
const countsChanged = ({ dryRun, showChanged }: RecoverOptions): boolean => dryRun || showChanged

/** What `map`, `set` and the condition say, held against the tables that they speak of. */
function wishProblems({ options, candidates, plans }: Recovery): string[] {
  const problems: string[] = []
  if (options.condition !== undefined && candidates.wanted.length !== 1)
    problems.push('where: is a condition on one table: give one table, and run it once for each')
  const columns = [...plans.values()].flatMap(({ live }) => live.columns.map(({ name }) => name))
  const loaded = [...plans.values()].flatMap((plan) => plan.columns.load.map(({ name }) => name))
  for (const { column } of options.set)
    if (!columns.includes(column)) problems.push(`set: none of the tables has a column ${column}`)
  for (const { column } of options.map)
    if (!loaded.includes(column)) problems.push(`map: none of the tables has a column ${column} in the backup`)
  return problems
}

/** Reads the rows of `staged`; those that do not fit their types a second time, as text. */
async function loadRows(recovery: Recovery, staged: readonly TablePlan[]): Promise<void> {
  const { client, deps } = recovery
  const load = { client, ...deps }
  const byKey = new Set<TablePlan>()
  for (const plan of staged)
    if (readingOf(recovery, plan.role) === 'keys' && (await mayLoadByKey(plan, load))) byKey.add(plan)
  const whole = staged.filter((plan) => !byKey.has(plan))
  const unfit = new Map([...(await loadGoneRows([...byKey], load)), ...(await loadBackupRows(whole, load))])
  if (unfit.size === 0) return
  const problems: string[] = []
  const again: TablePlan[] = []
  for (const { live, role } of unfit.keys()) {
    const plan = (await planTable(recovery, live, role, 'text', problems))!
    await createBackupTable(client, plan)
    again.push(plan)
    deps.log.info(`${nameOf(live)}: rows of the backup do not fit the types of today; they are read as text`)
  }
  refuseProblems(problems)
  await loadAsText(again, load)
}

async function stage(recovery: Recovery, oids: readonly number[], roleOf: (oid: number) => TablePlan['role']) {
  const { client, plans, keys, role } = recovery
  const problems: string[] = []
  const live = await liveTables(client, oids)
  for (const table of live)
    await planTable(recovery, table, roleOf(table.oid), readingOf(recovery, roleOf(table.oid)), problems)
  const looked = keys.filter((key) => plans.has(key.child) && isKnown(key, plans.get(key.child)!))
  problems.push(...parentProblems(looked, oids, new Set([...plans.keys(), ...oids]), role))
  const staged = live.flatMap(({ oid }) => plans.get(oid) ?? [])
  return { staged, problems }
}

async function read(recovery: Recovery, oids: readonly number[]): Promise<void> {
  const { client, options, deps, plans, findings } = recovery
  await loadRows(
    recovery,
    oids.map((oid) => plans.get(oid)!),
  )
  for (const plan of oids.map((oid) => plans.get(oid)!)) {
    deps.signal.throwIfAborted()
    deps.log.info(`Comparing ${nameOf(plan.live)}`)
    const counts = await findGone(client, plan, options.condition)
    await createMarks(client, plan)
    await denyKeys(client, plan, options.denied)
    await takeAsked(client, plan)
    const changed =
      plan.role === 'asked' && countsChanged(options)
        ? await countChanged(client, plan, options.showChanged)
        : undefined
    findings.set(plan, { ...counts, ...(changed && { changed }) })
    await client.query(`DROP TABLE ${plan.names.backup}`) // its disk is free for the tables that follow
  }
}

/** The tables that were asked for, and those below them. */
export async function stageAsked(recovery: Recovery, oids: readonly number[]): Promise<void> {
  const { client, options, candidates } = recovery
  if (options.condition !== undefined) await checkCondition(options.condition)
  const wanted = new Set(candidates.wanted)
  const { staged, problems } = await stage(recovery, oids, (oid) => (wanted.has(oid) ? 'asked' : 'cascade'))
  refuseProblems([...problems, ...(problems.length > 0 ? [] : wishProblems(recovery))])
  for (const plan of staged) await createBackupTable(client, plan)
  if (options.condition !== undefined)
    for (const plan of staged.filter(({ role }) => role === 'asked'))
      await tryCondition(client, plan, options.condition)
  await read(recovery, oids)
}

/** Tables in which something is missing that comes back elsewhere. */
export async function stageParents(recovery: Recovery, oids: readonly number[]): Promise<void> {
  const { staged, problems } = await stage(recovery, oids, () => 'parent')
  refuseProblems(problems)
  for (const plan of staged) await createBackupTable(recovery.client, plan)
  await read(recovery, oids)
}
