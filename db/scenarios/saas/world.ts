// The schema of the SaaS history as it stands after the steps so far, and how a step picks something of it to change.
import { seededRandom } from '../../../test/harness/random.js'
import { freshName, type HistoryState } from '../history.js'
import { AREAS, FIELDS, THINGS } from '../words.js'

export interface Column {
  name: string
  type: string
  nullable: boolean
  /** Something else names it (a view, an index, a trigger, a step still to come): neither renamed nor dropped. */
  pinned: boolean
  /** An expression that gives every row a value. */
  value: string
}

export interface Table {
  name: string
  columns: Column[]
  pinned: boolean
  /** Has a policy, a trigger of ours, a comment: each once. */
  has: Set<'policy' | 'trigger' | 'search' | 'statistics' | 'exclusion'>
}

export interface EnumType {
  name: string
  values: string[]
  table: Table
  column: string
}

export interface View {
  name: string
  table: Table
  columns: Column[]
  materialized: boolean
}

export interface World extends HistoryState<World> {
  tables: Table[]
  enums: EnumType[]
  views: View[]
  /** Indexes that nothing depends on. */
  indexes: string[]
  functions: { name: string; version: number }[]
  /** Partitioned by month; `months` says how many partitions there are. */
  partitioned: { name: string; months: number }[]
}

const SEED = 20210104

export const emptyWorld = (): World => ({
  ...{ random: seededRandom(SEED), taken: new Set<string>(), position: 0, agenda: [] },
  ...{ tables: [], enums: [], views: [], indexes: [], functions: [], partitioned: [] },
})

const plural = (word: string): string => word.replace(/y$/, 'ie').replace(/(s|ch)$/, '$1e') + 's'

/** e.g. `billing_approvals` */
export const newTableName = (world: World): string =>
  freshName(world, `${world.random.pick(AREAS)}_${plural(world.random.pick(THINGS))}`)

/** A column that the table does not have; undefined where it has had them all. */
export function newColumn({ random }: World, table: Pick<Table, 'columns'>): Column | undefined {
  const free = FIELDS.filter(([name]) => table.columns.every((column) => column.name !== name))
  if (free.length === 0) return undefined
  const [name, type, value] = random.pick(free)
  return { name, type, value, nullable: true, pinned: false }
}

/** Any table that was made by the history's ordinary steps and that `wanted` allows. */
export function someTable(world: World, wanted: (table: Table) => boolean = () => true): Table | undefined {
  const found = world.tables.filter(wanted)
  return found.length === 0 ? undefined : world.random.pick(found)
}

export interface Place {
  table: Table
  column: Column
}

/** A column of some table. `wanted` must allow it. */
export function someColumn(
  world: World,
  wanted: (column: Column, table: Table) => boolean = () => true,
): Place | undefined {
  const table = someTable(world, (one) => one.columns.some((column) => wanted(column, one)))
  return (
    table && {
      table,
      column: world.random.pick(table.columns.filter((column) => wanted(column, table))),
    }
  )
}

export const isFree = ({ pinned }: Column): boolean => !pinned
