// One table of a recovery: what it is in the database, what of the backup are its rows, by what two rows are the same, and the
// temporary tables of the session that it is worked out in.
import { RunbookError } from '../errors.js'
import { quoteIdentifier } from '../postgres/quote.js'
import type { Candidate } from './choose-tables.js'
import type { ColumnPlan } from './column-plan.js'
import { type LiveTable, type UniqueIndex, nameOf } from './live-tables.js'

/** `columns` are live ones. `all-columns`: rows are the same when their texts are, and each counts as often as it is there. */
export type Match = { kind: 'key'; columns: string[]; operators: string[] } | { kind: 'all-columns' }

export interface TablePlan {
  live: LiveTable
  candidate: Candidate
  columns: ColumnPlan
  match: Match
  /** `asked`: named in `tables`; `cascade`: a cascade may have reached it; `parent`: something that comes back references it. */
  role: 'asked' | 'cascade' | 'parent'
  names: TemporaryNames
  /** What of the backup's rows is in the session: `keys` alone, or only those that are `gone`; absent: all of them, whole. */
  loaded?: 'keys' | 'gone'
}

/** Qualified, and apart from every other table of the same session. */
export interface TemporaryNames {
  /** The backup's rows as they are. */
  backup: string
  /** Of all of them, a number and the key; only while they are compared. */
  keys: string
  /** Those that are not in the database, with the columns of the live table. */
  gone: string
  /** The rows of `gone` that are to come back: `row`, and why. */
  taken: string
  /** The rows of `gone` that must not or cannot, and why. */
  blocked: string
  /** Keys that were inserted. */
  inserted: string
  denied: string
}

export const temporaryNames = (index: number): TemporaryNames => {
  const of = (what: string): string => `pg_temp.pgrunbook_${what}_${index}`
  return {
    backup: of('backup'),
    keys: of('keys'),
    gone: of('gone'),
    taken: of('taken'),
    blocked: of('blocked'),
    inserted: of('inserted'),
    denied: of('denied'),
  }
}

/** Where the rows are, or their keys. */
export const loadedInto = ({ names, loaded }: TablePlan): string => (loaded === 'keys' ? names.keys : names.backup)

/** Columns of `gone` that are ours; a live column of such a name is refused. */
export const ROW = quoteIdentifier('pgrunbook:row')
export const ASKED = quoteIdentifier('pgrunbook:asked')

export const suppliedNames = ({ columns }: TablePlan): string[] => columns.supplied.map(({ column }) => column.name)

const usable = ({ columns, isKey }: UniqueIndex, plan: ColumnPlan): boolean =>
  isKey && columns.every((name) => plan.supplied.some(({ column, from }) => column.name === name && from !== undefined))

/** The primary key, or the smallest other key, that the backup has the columns of; undefined where there is none. */
export function matchOf(live: LiveTable, columns: ColumnPlan, allColumns: boolean): Match | undefined {
  const key = live.uniques.find((unique) => usable(unique, columns))
  if (key) return { kind: 'key', columns: key.columns, operators: key.operators }
  return allColumns && columns.supplied.some(({ from }) => from !== undefined) ? { kind: 'all-columns' } : undefined
}

/** A row as one text: NULL differs from an empty one. Over the live columns that the backup has, at `alias`. */
export const rowText = ({ columns }: TablePlan, valueOf: (name: string) => string): string =>
  `ROW(${columns.supplied.map(({ column }) => `${valueOf(column.name)}::${column.castType}`).join(', ')})::pg_catalog.text`

/** `left.a OPERATOR(=) right.b AND ...` */
export const equal = (left: readonly string[], operators: readonly string[], right: readonly string[]): string =>
  left.map((value, index) => `${value} ${operators[index] ?? '='} ${right[index]!}`).join(' AND ')

export const at = (alias: string, names: readonly string[]): string[] =>
  names.map((name) => `${alias}.${quoteIdentifier(name)}`)

/** Why no row of the table can be told from another. */
export const noMatch = (live: LiveTable): string =>
  `${nameOf(live)}: has no primary key, and no unique key without NULLs, that the backup knows: give match: all-columns to compare whole rows`

export const refuseProblems = (problems: readonly string[]): void => {
  if (problems.length === 0) return
  throw new RunbookError('recovery-refused', problems.join('\n'), {
    state: 'nothing-changed',
    hint: 'mend what each line names, then run it again; a table without a key needs match: all-columns',
  })
}
