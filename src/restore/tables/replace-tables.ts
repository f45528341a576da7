// Live tables whose rows become the backup's: locked against writers, compared, refused where other tables' rows would point at
// nothing, and changed with their triggers quiet. What is lost of the live rows is kept beside.
import type pg from 'pg'
import { RunbookError } from '../../errors.js'
import { tableKey } from '../../backups/dump/dump-facts.js'
import type { Survey } from '../../backups/opening/survey.js'
import { type ChangedKeys, changesOf, rowDifferences } from './differences.js'
import { addForeignKeys, danglingRows, dropForeignKeys, type ForeignKey, foreignKeysOf } from './foreign-keys.js'
import { keepRows } from './kept-rows.js'
import { columnProblems, type LiveTable, liveTable } from './live-table.js'
import { bringOn } from './positions.js'
import { quoted, shown } from './qualified-name.js'
import { withoutTriggers } from './quiet-triggers.js'
import { merge, reload, type Replacement } from './replace-rows.js'
import type { SideTables } from './side-tables.js'
import type { LeftOut, RestoredTable, RestoreTablesDeps, RowDifferences } from './tables-report.js'
import { refuse, type Targets } from './targets.js'

/** Fewer changes than this, or than a tenth of the rows, are made by key. */
const FEW_CHANGES = 10_000

interface Compared extends Replacement {
  differences: RowDifferences
  keys?: ChangedKeys
  rows: number
}

export async function replacementsOf(
  client: pg.ClientBase,
  targets: Targets,
  side: SideTables,
): Promise<Replacement[]> {
  const problems: string[] = []
  const replacements: Replacement[] = []
  for (const root of targets.replaced.roots) {
    const live = targets.live.get(tableKey(root))!
    const backup = (await liveTable(client, side.place(root)))!
    problems.push(...columnProblems(backup, live).map((problem) => `${shown(root)}: ${problem}`))
    replacements.push({ live, side: side.place(root) })
  }
  refuse(problems, 'restore it beside the live one (into: beside), and move the rows over by hand')
  return replacements
}

/** Readers go on; writers wait until the end. Foreign keys' other tables too, so that what is checked stays true. */
async function lockOut(client: pg.ClientBase, lives: readonly LiveTable[], keys: readonly ForeignKey[]): Promise<void> {
  const tables = new Set([
    ...lives.map(quoted),
    ...keys.flatMap(({ child, parent }) => [quoted(child), quoted(parent)]),
  ])
  await client.query(`LOCK TABLE ${[...tables].sort().join(', ')} IN SHARE ROW EXCLUSIVE MODE`)
}

/** Whether rows can be changed one by one without a foreign key acting on the way, or an identity column refusing. */
function canMerge({ live }: Replacement, keys: readonly ForeignKey[], replaced: ReadonlySet<number>): boolean {
  const key = live.key.map(({ name }) => name)
  const linked = keys.some(({ childOid, parentOid }) => replaced.has(childOid) && replaced.has(parentOid))
  const byOther = keys.some(
    ({ parentOid, columns }) => parentOid === live.oid && !columns.every(({ parent }) => key.includes(parent)),
  )
  const fixed = live.columns.some(({ name, identity }) => identity === 'a' && !key.includes(name))
  return key.length > 0 && !linked && !byOther && !fixed
}

const isFew = ({ differences, rows, live }: Compared): boolean =>
  live.isPartition || changesOf(differences) <= Math.max(FEW_CHANGES, rows / 10)

function wayOf(one: Compared, keys: readonly ForeignKey[], replaced: ReadonlySet<number>): RestoredTable['how'] {
  if (changesOf(one.differences) === 0) return 'unchanged'
  return canMerge(one, keys, replaced) && isFew(one) ? 'merged' : 'rebuilt'
}

async function change(
  client: pg.ClientBase,
  compared: readonly Compared[],
  keys: readonly ForeignKey[],
): Promise<Map<Compared, RestoredTable['how']>> {
  const how = new Map<Compared, RestoredTable['how']>()
  const oids = new Set(compared.map(({ live }) => live.oid))
  const whole: Compared[] = []
  for (const one of compared) {
    const way = wayOf(one, keys, oids)
    if (way === 'rebuilt' || (way === 'merged' && !(await merge(client, one, one.keys!)))) whole.push(one)
    else how.set(one, way)
  }
  if (whole.length === 0) return how
  const concerned = new Set(whole.map(({ live }) => live.oid))
  const dropped = await dropForeignKeys(
    client,
    keys.filter(({ childOid, parentOid }) => concerned.has(childOid) || concerned.has(parentOid)),
  )
  await reload(client, whole, Math.max(...whole.map(({ rows }) => rows)))
  await addForeignKeys(client, dropped)
  for (const one of whole) how.set(one, 'rebuilt')
  return how
}

async function proveRows(client: pg.ClientBase, { live, rows }: Compared): Promise<void> {
  const counted = await client.query<{ count: string }>(`SELECT count(*) AS count FROM ${quoted(live)}`)
  if (Number(counted.rows[0]!.count) === rows) return
  throw new RunbookError(
    'restore-failed',
    `${shown(live)}: ${counted.rows[0]!.count} rows after the restore, ${rows} in the backup`,
    {
      state: 'rolled-back',
      hint: 'something on the target changes what is written to the table: restore it beside (into: beside) and compare',
    },
  )
}

type Outcomes = Map<string, Pick<RestoredTable, 'how' | 'differences' | 'kept'>>

interface ReplaceOptions {
  survey: Survey
  targets: Targets
  stamp: string
  dryRun: boolean
}

/** A foreign key onto the partitioned table above cannot be taken off one partition, and may delete what refers to a removed row. */
const followed = (compared: readonly Compared[], keys: readonly ForeignKey[]): string[] =>
  compared
    .filter(
      ({ live, differences }) =>
        live.isPartition && differences.onlyLive > 0 && keys.some(({ parentOid }) => parentOid === live.oid),
    )
    .map(
      ({ live }) =>
        `${shown(live)}: foreign keys onto the table above it may follow the rows that would be removed; restore that table`,
    )

async function compare(
  client: pg.ClientBase,
  replacements: readonly Replacement[],
  keys: readonly ForeignKey[],
  { survey, targets }: ReplaceOptions,
): Promise<Compared[]> {
  const compared: Compared[] = []
  for (const one of replacements) {
    const rows = surveyedBelow(survey, targets, one.live).reduce((sum, table) => sum + table.rows, 0)
    const { counted, keys: changed } = await rowDifferences(client, one.side, one.live)
    compared.push({ ...one, rows, differences: counted, ...(changed && { keys: changed }) })
  }
  const aside = new Map(replacements.map(({ live, side }) => [live.oid, side]))
  const dangling = await danglingRows(client, keys, (oid, name) => aside.get(oid) ?? name)
  refuse(
    [...dangling, ...followed(compared, keys)],
    'restore those tables together with this one (name them all), or restore beside and move what you need',
  )
  return compared
}

/** Changes, then proves; what is lost is kept first. */
async function bringAbout(
  client: pg.ClientBase,
  compared: readonly Compared[],
  keys: readonly ForeignKey[],
  { targets, stamp }: ReplaceOptions,
): Promise<{ tables: Outcomes; leftOut: LeftOut[] }> {
  const kept = new Map<Compared, RestoredTable['kept']>()
  for (const one of compared)
    if (one.differences.onlyLive + (one.differences.differing ?? 0) > 0)
      kept.set(one, await keepRows(client, one.side, one.live, one.keys, stamp))
  const oids = compared.map(({ live }) => live.oid)
  const { result, silenced } = await withoutTriggers(client, oids, () => change(client, compared, keys))
  const tables: Outcomes = new Map()
  for (const one of compared) {
    await proveRows(client, one)
    await bringOn(client, one.live, targets.replaced.of('position'))
    const saved = kept.get(one)
    const { differences, live } = one
    tables.set(tableKey(live), { how: result.get(one)!, differences, ...(saved && { kept: saved }) })
  }
  return { tables, leftOut: silenced.map((trigger) => ({ what: `${trigger} did not fire` })) }
}

/** @returns by tableKey what became of each, and what did not happen on purpose */
export async function replaceTables(
  client: pg.ClientBase,
  replacements: readonly Replacement[],
  options: ReplaceOptions,
  { log }: RestoreTablesDeps,
): Promise<{ tables: Outcomes; leftOut: LeftOut[] }> {
  if (replacements.length === 0) return { tables: new Map(), leftOut: [] }
  const lives = replacements.map(({ live }) => live)
  const keys = await foreignKeysOf(
    client,
    lives.map(({ oid }) => oid),
  )
  await client.query('SET LOCAL search_path TO DEFAULT') // constraints and indexes of the live table may call functions
  if (!options.dryRun) await lockOut(client, lives, keys)
  log.info(`Comparing ${lives.map(shown).join(', ')} with the backup`)
  const compared = await compare(client, replacements, keys, options)
  if (!options.dryRun) return bringAbout(client, compared, keys, options)
  const oids = new Set(lives.map(({ oid }) => oid))
  const shownOnly = compared.map(
    (one) => [tableKey(one.live), { how: wayOf(one, keys, oids), differences: one.differences }] as const,
  )
  return { tables: new Map(shownOnly), leftOut: [] }
}

/** Of the table and the partitions below it. */
export function surveyedBelow(survey: Survey, { all }: Targets, root: { schema: string; name: string }) {
  const below = new Set([tableKey(root)])
  for (let before = 0; before < below.size;) {
    before = below.size
    for (const { about, other } of all.of('attach')) if (other && below.has(tableKey(about))) below.add(tableKey(other))
  }
  return survey.tables.filter((table) => below.has(tableKey(table)))
}
