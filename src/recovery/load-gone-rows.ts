// Of large tables that are matched by key, and of which nothing but the missing rows is looked at: first the keys alone, then, in a second
// look at the file, only the rows that the live table does not have. Where little is gone of much, that is half the work.
import type pg from 'pg'
import type { CopyPart } from '../backups/opening/survey.js'
import { quoteIdentifier } from '../postgres/quote.js'
import { numberedFields, type RowCount, wantedRows } from './copy-pieces.js'
import { goneFrom, READ_ONLY } from './find-gone.js'
import { liveRows } from './live-tables.js'
import { keyColumns, type LoadDeps, type Loading, loadRows, rowsInBackup, type Unfit } from './load-backup-rows.js'
import type { TablePlan } from './table-plan.js'

/** Below it the statements that it takes cost more than the rows. */
const LARGE_BYTES = 1_000_000
const NUMBER = quoteIdentifier('pgrunbook:number')
const FETCHED = 10_000

const placesOf = (plan: TablePlan, { columns }: CopyPart): number[] =>
  keyColumns(plan).map(({ name }) => columns.indexOf(name))

export const hasKeys = (plan: TablePlan): boolean =>
  plan.match.kind === 'key' &&
  plan.candidate.sources.every(({ parts }) => parts.every((part) => !placesOf(plan, part).includes(-1)))

/** A packed or sealed backup is unpacked up to the table once more: a byte of that takes about this part of loading one as a row. */
const UNPACKING = 1 / 8

/** An empty live table is what TRUNCATE leaves: all of the backup is gone then, and is loaded at once. */
export async function mayLoadByKey(plan: TablePlan, { client, backup }: LoadDeps): Promise<boolean> {
  const { sources } = plan.candidate
  const bytes = sources.reduce((sum, source) => sum + source.bytes, 0)
  if (bytes < LARGE_BYTES || !hasKeys(plan)) return false
  const unpacked = Math.max(...sources.flatMap(({ parts }) => parts.map(({ end }) => end)))
  if (backup.readRange === undefined && bytes < unpacked * UNPACKING) return false
  const { rows } = await client.query<{ any: boolean }>(`SELECT EXISTS (SELECT FROM ${liveRows(plan.live)}) AS any`)
  return rows[0]!.any
}

/** In the order in which they stand in the part's rows. */
const keysOf = (plan: TablePlan, part: CopyPart): string[] =>
  placesOf(plan, part)
    .sort((a, b) => a - b)
    .map((place) => part.columns[place]!)

/** Each table's rows are numbered through all of its parts. */
function counter(): (plan: TablePlan) => RowCount {
  const counts = new Map<TablePlan, RowCount>()
  return (plan) => {
    const count = counts.get(plan) ?? { rows: 0 }
    counts.set(plan, count)
    return count
  }
}

function keysAlone(): Loading {
  const countOf = counter()
  return {
    into: ({ names }) => names.keys,
    columns: (part, plan) => ['pgrunbook:number', ...keysOf(plan, part)],
    pick: (part, plan) => numberedFields(placesOf(plan, part), countOf(plan)),
    rows: rowsInBackup,
  }
}

/** A bit for each row of the backup. */
interface RowSet {
  bits: Uint8Array
  size: number
}

function add(set: RowSet, row: number): void {
  set.bits[Math.floor(row / 8)]! |= 1 << (row % 8)
  set.size++
}

const isIn = ({ bits }: RowSet, row: number): boolean => (bits[Math.floor(row / 8)]! & (1 << (row % 8))) !== 0

function onlyThese(wanted: ReadonlyMap<TablePlan, RowSet>): Loading {
  const countOf = counter()
  return {
    into: ({ names }) => names.backup,
    columns: ({ columns }) => columns,
    pick: (_part, plan) => wantedRows((row) => isIn(wanted.get(plan)!, row), countOf(plan)),
    rows: (plan) => wanted.get(plan)!.size,
  }
}

async function createKeysTable(client: pg.Client, plan: TablePlan): Promise<void> {
  const definitions = keyColumns(plan).map(({ name, type, collate }) => `${quoteIdentifier(name)} ${type}${collate}`)
  const bare = plan.names.keys.replace('pg_temp.', '')
  await client.query(
    `DROP TABLE IF EXISTS ${plan.names.keys}; CREATE TEMP TABLE ${bare} (${[`${NUMBER} bigint`, ...definitions].join(', ')})`,
  )
}

/**
 * Only the keys, numbered. As `loadRows`.
 * @param plans for which `hasKeys` holds
 */
export async function loadKeys(plans: readonly TablePlan[], deps: LoadDeps): Promise<Unfit> {
  for (const plan of plans) {
    await createKeysTable(deps.client, plan)
    plan.loaded = 'keys'
  }
  return loadRows(plans, deps, keysAlone())
}

async function goneRows(client: pg.Client, plan: TablePlan): Promise<RowSet> {
  const found: RowSet = { bits: new Uint8Array(Math.ceil(rowsInBackup(plan) / 8)), size: 0 }
  await client.query(READ_ONLY)
  await client.query(`DECLARE pgrunbook_gone NO SCROLL CURSOR FOR SELECT b.${NUMBER} AS number ${goneFrom(plan)}`)
  for (;;) {
    const { rows } = await client.query<{ number: string }>(`FETCH ${FETCHED} FROM pgrunbook_gone`)
    for (const { number } of rows) add(found, Number(number))
    if (rows.length < FETCHED) break
  }
  await client.query('COMMIT')
  return found
}

/**
 * Leaves in the tables of the backup's rows only those that are gone.
 * @param plans for which `mayLoadByKey` holds
 * @throws RunbookError `bad-dump`
 */
export async function loadGoneRows(plans: readonly TablePlan[], deps: LoadDeps): Promise<Unfit> {
  const { client } = deps
  const unfit = await loadKeys(plans, deps)
  const gone = new Map<TablePlan, RowSet>()
  for (const plan of plans) {
    if (!unfit.has(plan)) gone.set(plan, await goneRows(client, plan))
    await client.query(`DROP TABLE ${plan.names.keys}`)
    plan.loaded = 'gone'
  }
  const wanted = [...gone.keys()].filter((plan) => gone.get(plan)!.size > 0)
  return new Map([...unfit, ...(await loadRows(wanted, deps, onlyThese(gone)))])
}
