// Which column of the backup goes where: the same name, another one (`map`), or nowhere. What the database has and the backup has not
// gets its default; where there is none and NULL is forbidden, that is refused unless `set` says what to put there.
import type pg from 'pg'
import { tableKey } from '../backups/dump/dump-facts.js'
import { quoteIdentifier, quoteLiteral } from '../postgres/quote.js'
import { sqlstateOf } from '../postgres/sqlstate.js'
import type { Candidate } from './choose-tables.js'
import type { DumpTables } from './dump-tables.js'
import { type LiveColumn, type LiveTable, nameOf } from './live-tables.js'
import { type ColumnSetting, speaksOf } from './settings.js'

export interface LoadColumn {
  name: string
  /** The type in which its rows are read: the backup's own where the database still has it, else text. */
  type: string
  collate: string
  /** The type that it had, where the database still has that; else text. */
  was: string
}

export interface SuppliedColumn {
  column: LiveColumn
  /** Over `b`, the backup's row; of the live column's type, but for a length. */
  expression: string
  /** The column of the backup; without it the value is one of `set`. */
  from?: string
  /** Its type has changed since: what it was, for people, and SQL over `b` that holds where the change would lose something. */
  retyped?: { from: string; loses: string }
}

export interface ColumnPlan {
  load: LoadColumn[]
  supplied: SuppliedColumn[]
  dropped: string[]
  renamed: { from: string; to: string }[]
  added: { column: string; gets: 'default' | 'null' | 'set' }[]
}

const TEXT = 'pg_catalog.text'

interface KnownType {
  text: string
  oid: number | null
  /** Of a domain, what it is over. */
  base: string | null
}

const KNOWN_TYPES = `
  SELECT w.text, to_regtype(w.text)::oid::int8::float8 AS oid,
    (WITH RECURSIVE base AS (
       SELECT t.* FROM pg_type t WHERE t.oid = to_regtype(w.text)
       UNION ALL SELECT t.* FROM pg_type t JOIN base ON t.oid = base.typbasetype)
     SELECT quote_ident(n.nspname) || '.' || quote_ident(base.typname)
     FROM base JOIN pg_namespace n ON n.oid = base.typnamespace WHERE base.typtype <> 'd' LIMIT 1) AS base
  FROM unnest($1::text[]) AS w (text)`

export interface ColumnWishes {
  map: readonly ColumnSetting[]
  set: readonly ColumnSetting[]
}

/**
 * How the backup's rows are read. `text`: everything as text, since the rows did not fit their types. `keys`: what rows are told apart by
 * in its own type, and of the rest as text what is slow to read (half of a COPY's time with jsonb): only rows that are missing are then
 * read as values. Not where other columns are compared.
 */
export type Reading = 'typed' | 'keys' | 'text'

/** A cast from text reads these as COPY does, by their input function: pg_cast has none of its own. In temporary tables no larger as text. */
export const SLOW_TO_READ: readonly string[] = [
  ...['json', 'jsonb', 'numeric', 'float4', 'float8', 'date', 'timestamp', 'timestamptz', 'uuid', 'interval'],
]
const isSlow = (type: string): boolean => SLOW_TO_READ.some((name) => type.replaceAll('"', '') === `pg_catalog.${name}`)

/**
 * @param problems takes what cannot be, a line each
 */
export async function planColumns(
  client: pg.Client,
  candidate: Candidate,
  live: LiveTable,
  tables: DumpTables,
  wishes: ColumnWishes,
  reading: Reading,
  problems: string[],
): Promise<ColumnPlan> {
  const names = [...new Set(candidate.sources.flatMap(({ parts }) => parts.flatMap(({ columns }) => columns)))]
  const declared = new Map(candidate.sources.flatMap((source) => [...(tables.types.get(tableKey(source)) ?? [])]))
  const { rows } = await client.query<KnownType>(KNOWN_TYPES, [[...new Set(declared.values())]])
  const known = new Map(rows.filter(({ base }) => base !== null).map((type) => [type.text, type]))
  const renames = wishes.map.filter((one) => speaksOf(one, live) && names.includes(one.column))
  const targetOf = (name: string): LiveColumn | undefined => {
    const wanted = renames.find(({ column }) => column === name)?.value ?? name
    return live.columns.find((column) => column.name === wanted && !column.generated)
  }
  for (const { column, value } of renames)
    if (!targetOf(column)) problems.push(`map: ${nameOf(live)} has no column ${value} that can be given a value`)
  const plan: ColumnPlan = { load: [], supplied: [], dropped: [], renamed: [], added: [] }
  for (const name of names) {
    const target = targetOf(name)
    const was = declared.has(name) ? (known.get(declared.get(name)!)?.base ?? undefined) : target?.castType
    const later =
      reading === 'keys' && was !== undefined && isSlow(was) && target !== undefined && !isOfKey(live, target)
    const type = reading === 'text' || later ? TEXT : (was ?? TEXT)
    plan.load.push({ name, type, collate: target && type === target.castType ? target.collate : '', was: was ?? TEXT })
    if (target) plan.supplied.push(await suppliedFrom(client, { name, type, was: was ?? TEXT }, target))
    else if (!live.columns.some((column) => column.name === name)) plan.dropped.push(name)
    if (target && target.name !== name) plan.renamed.push({ from: name, to: target.name })
  }
  addNewColumns(plan, live, wishes.set, problems)
  return plan
}

const isOfKey = ({ uniques }: LiveTable, { name }: LiveColumn): boolean =>
  uniques.some(({ isKey, columns }) => isKey && columns.includes(name))

/** A change of type goes as ALTER TABLE would take it: by a cast, and where there is none through text. */
async function suppliedFrom(
  client: pg.Client,
  { name, type, was }: { name: string; type: string; was: string },
  column: LiveColumn,
): Promise<SuppliedColumn> {
  const value = `b.${quoteIdentifier(name)}`
  if (type === column.castType) return { column, from: name, expression: value }
  const asItWas = type === was ? value : `${value}::${was}`
  if (was === column.castType) return { column, from: name, expression: asItWas }
  const over = `(SELECT NULL::${type} AS ${quoteIdentifier(name)}) b`
  const expression = await castThatExists(client, asItWas, column.castType, over)
  const back = await castThatExists(client, expression, was, over)
  const loses = `(${back})::${TEXT} IS DISTINCT FROM (${asItWas})::${TEXT}`
  return { column, from: name, expression, retyped: { from: shown(was), loses } }
}

const shown = (type: string): string => type.replace('pg_catalog.', '').replaceAll('"', '')

/** cannot_coerce: there is no such cast. */
const NO_CAST = '42846'

async function castThatExists(client: pg.Client, value: string, type: string, over: string): Promise<string> {
  const direct = `(${value})::${type}`
  try {
    await client.query(`SELECT ${direct} FROM ${over} LIMIT 0`)
    return direct
  } catch (error) {
    if (sqlstateOf(error) !== NO_CAST) throw error
    return `(${value})::${TEXT}::${type}`
  }
}

/** Columns that the backup does not have, and those that `set` speaks of. */
function addNewColumns(plan: ColumnPlan, live: LiveTable, set: readonly ColumnSetting[], problems: string[]): void {
  for (const column of live.columns.filter(({ generated }) => !generated)) {
    const value = set.find((one) => one.column === column.name && speaksOf(one, live))?.value
    const supplied = plan.supplied.find((one) => one.column === column)
    if (value !== undefined) {
      const given = { column, expression: `${quoteLiteral(value)}::${column.castType}` }
      if (supplied) plan.supplied.splice(plan.supplied.indexOf(supplied), 1)
      plan.supplied.push(given)
      plan.added.push({ column: column.name, gets: 'set' })
    } else if (!supplied) {
      const gets = column.hasDefault || column.identity ? 'default' : 'null'
      if (gets === 'null' && column.notNull)
        problems.push(
          `${nameOf(live)}.${column.name} is new since the backup, NOT NULL and has no default: give set: ${column.name}=<value>` +
            (plan.dropped.length > 0 ? `, or map: ${plan.dropped[0]}=${column.name} where it was only renamed` : ''),
        )
      else plan.added.push({ column: column.name, gets })
    }
  }
}
