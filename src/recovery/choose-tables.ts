// From what the caller typed as `tables` to tables of the backup and of the database. Everything that cannot be recovered is refused
// by name, all of it at once.
import type pg from 'pg'
import { tableKey } from '../backups/dump/dump-facts.js'
import type { TableName } from '../backups/dump/left-out.js'
import type { Survey, SurveyedTable } from '../backups/opening/survey.js'
import { matchesPattern } from '../backups/dump/table-pattern.js'
import { RunbookError } from '../errors.js'
import { nearNames } from '../near-names.js'
import { OWN_SCHEMAS } from '../postgres/own-schemas.js'
import { type DumpTables, rootInDump } from './dump-tables.js'
import { type Found, findRelations, nameOf } from './live-tables.js'

/** A table of the database, and what of the backup is its rows: itself, or its partitions. */
export interface Candidate extends TableName {
  oid: number
  sources: SurveyedTable[]
}

export interface Candidates {
  /** By OID of the live table. */
  live: Map<number, Candidate>
  wanted: number[]
  /** Those that the caller leaves out, also below and above others: none of `live`. */
  leftOut: Map<number, Candidate>
}

/** As pg_dump's --table and --exclude-table take them; `all` is every table that both have, but for pg-runbook's own. */
export interface TablePatterns {
  tables: readonly string[]
  exclude: readonly string[]
}

/** A partition that is gone counts for the table that it belonged to. */
function liveOf(table: TableName, found: ReadonlyMap<string, Found>, tables: DumpTables): number | undefined {
  const itself = found.get(tableKey(table))
  if (itself) return 'rp'.includes(itself.kind) ? itself.rootOid : undefined
  const root = found.get(tableKey(rootInDump(table, tables)))
  return root?.kind === 'p' ? root.rootOid : undefined
}

/**
 * A pattern of either kind that means no table of the backup is a problem: a misspelt exclusion would let rows back in.
 * @throws RunbookError `recovery-refused`, `bad-input`
 */
export async function chooseTables(
  client: pg.Client,
  patterns: TablePatterns,
  survey: Survey,
  tables: DumpTables,
): Promise<Candidates> {
  const names = survey.tables.flatMap((table) => [table, rootInDump(table, tables)])
  const found = new Map((await findRelations(client, names)).map((relation) => [tableKey(relation), relation]))
  const roots = new Map([...found.values()].map((relation) => [relation.oid, relation]))
  const live = new Map<number, Candidate>()
  const dropped: TableName[] = []
  for (const source of survey.tables) {
    const oid = liveOf(source, found, tables)
    if (oid === undefined) dropped.push(rootInDump(source, tables))
    else if (live.has(oid)) live.get(oid)!.sources.push(source)
    else live.set(oid, { ...(roots.get(oid) ?? rootInDump(source, tables)), oid, sources: [source] })
  }
  const choice: Choice = { live: [...live.values()], dropped, survey, tables }
  const problems: string[] = []
  const leftOut = leaveOut(live, patterns.exclude, dropped, problems)
  const wanted = new Set<number>()
  for (const pattern of patterns.tables) for (const oid of chosen(pattern, choice, problems)) wanted.add(oid)
  for (const oid of leftOut.keys()) wanted.delete(oid)
  if (problems.length === 0 && wanted.size === 0 && leftOut.size > 0)
    problems.push('exclude-table: leaves out every table that was named')
  if (problems.length === 0) return { live, wanted: [...wanted], leftOut }
  throw new RunbookError('recovery-refused', problems.join('\n'), {
    state: 'nothing-changed',
    hint: `correct the names, as pg_dump --table takes them (orders, public.orders, '"Odd Name"' in a shell), or say all; then run it again`,
  })
}

const means = (pattern: string, table: TableName): boolean =>
  matchesPattern(pattern, table.schema, table.name) || [table.name, rawName(table)].includes(pattern)

/** As it may have been typed. */
const rawName = ({ schema, name }: TableName): string => `${schema}.${name}`

function leaveOut(
  live: Map<number, Candidate>,
  exclude: readonly string[],
  dropped: readonly TableName[],
  problems: string[],
): Map<number, Candidate> {
  const leftOut = new Map<number, Candidate>()
  const known = [...live.values()]
  for (const pattern of exclude) {
    const matched = known.filter((table) => means(pattern, table))
    if (matched.length === 0 && !dropped.some((table) => means(pattern, table)))
      problems.push(`exclude-table: the backup holds no table ${pattern}${nearOnes(pattern, known)}`)
    for (const table of matched) leftOut.set(table.oid, table)
  }
  for (const oid of leftOut.keys()) live.delete(oid)
  return leftOut
}

interface Choice {
  live: readonly Candidate[]
  dropped: readonly TableName[]
  survey: Survey
  tables: DumpTables
}

function chosen(pattern: string, { live, ...rest }: Choice, problems: string[]): number[] {
  const mayCome = live.filter(({ schema }) => !OWN_SCHEMAS.includes(schema))
  if (pattern === 'all') return mayCome.map(({ oid }) => oid)
  const matching = (table: TableName): boolean => means(pattern, table)
  const matched = mayCome.filter(matching)
  if (matched.length === 0) problems.push(whyNot(pattern, matching, { live, ...rest }))
  return matched.map(({ oid }) => oid)
}

function whyNot(pattern: string, matching: (table: TableName) => boolean, choice: Choice): string {
  const { live, dropped, survey, tables } = choice
  const gone = dropped.find(matching)
  if (gone)
    return `tables: ${nameOf(gone)} is in the backup and not in the database: bring the whole table back first, with pg-runbook restore --mode tables --into replace --confirm DATABASE --table ${inShell(nameOf(gone))}`
  if (live.some(matching))
    return `tables: ${pattern} is one of pg-runbook's own: its ledger follows the migrations, its audit what happens`
  const without = survey.manifest?.withoutRows?.find(matching)
  if (without) return `tables: ${nameOf(without)} is in the backup without its rows (exclude-table-data)`
  const partition = survey.tables.find(matching)
  if (partition)
    return `tables: ${nameOf(partition)} is a partition: give ${nameOf(rootInDump(partition, tables))}, and a condition (where) on its partition key`
  if (survey.facts.insertStatements > 0)
    return `tables: the rows of this backup are INSERT statements (pg_dump --inserts), which are not read row by row`
  return `tables: the backup holds no table ${pattern}${nearOnes(pattern, live)}`
}

function nearOnes(pattern: string, known: readonly TableName[]): string {
  const meant = nearNames(pattern, [...new Set(known.flatMap((table) => [table.name, rawName(table)]))])
  const near = known.filter((table) => meant.includes(table.name) || meant.includes(rawName(table))).map(nameOf)
  return near.length > 0 ? `; is one of these meant: ${near.join(', ')}?` : ''
}

const inShell = (pattern: string): string => (pattern.includes('"') ? `'${pattern}'` : pattern)
