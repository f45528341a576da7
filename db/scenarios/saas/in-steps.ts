// Changes that a busy table only takes in steps, over several releases: NOT NULL, foreign keys, checks, indexes.
import { type Change, freshName, later, lines } from '../history.js'
import { type Column, isFree, newColumn, type Place, someColumn, someTable, type World } from './world.js'

/** Add, fill, check without looking, look, and only then SET NOT NULL, which believes the check. */
export const notNullInSteps: Change<World> = (world) => {
  const table = someTable(world, ({ columns }) => columns.length < 20)
  const column = table && newColumn(world, table)
  if (!table || !column) return undefined
  const place = { table, column: { ...column, pinned: true } }
  table.columns.push(place.column)
  table.pinned = true
  later(world, 2, () => fill(place))
  later(world, 4, (then) => checkNotNull(then, place))
  return {
    slug: `add_${column.name}_to_${table.name}`,
    sql: lines(
      `-- Step 1 of 4: the column, still nullable.`,
      `ALTER TABLE ${table.name} ADD COLUMN IF NOT EXISTS ${column.name} ${column.type};`,
      `ALTER TABLE ${table.name} ALTER COLUMN ${column.name} SET DEFAULT ${column.value};`,
    ),
  }
}

const fill = ({ table, column }: Place) => ({
  slug: `backfill_${column.name}_of_${table.name}`,
  sql: lines(
    '-- Step 2 of 4: rows from before the default.',
    `UPDATE ${table.name} SET ${column.name} = ${column.value} WHERE ${column.name} IS NULL;`,
  ),
})

function checkNotNull(world: World, place: Place) {
  const { table, column } = place
  const constraint = freshName(world, `${table.name}_${column.name}_not_null`)
  later(world, 2, () => setNotNull(place, constraint))
  return {
    slug: `check_${column.name}_of_${table.name}`,
    sql: lines(
      '-- Step 3 of 4: new rows are checked from here on; the old ones are not looked at yet.',
      `ALTER TABLE ${table.name} ADD CONSTRAINT ${constraint} CHECK (${column.name} IS NOT NULL) NOT VALID;`,
    ),
  }
}

function setNotNull({ table, column }: Place, constraint: string) {
  column.nullable = false
  column.pinned = false
  return {
    slug: `require_${column.name}_of_${table.name}`,
    sql: lines(
      '-- Step 4 of 4: VALIDATE reads the table under a weak lock, SET NOT NULL then needs no look of its own.',
      `ALTER TABLE ${table.name} VALIDATE CONSTRAINT ${constraint};`,
      `ALTER TABLE ${table.name} ALTER COLUMN ${column.name} SET NOT NULL;`,
      `ALTER TABLE ${table.name} DROP CONSTRAINT ${constraint};`,
    ),
  }
}

/** e.g. `billing_approvals_2` -> `approval` */
const singular = (table: string): string => table.split('_')[1]!.replace(/ies$/, 'y').replace(/s$/, '')

export const addForeignKey: Change<World> = (world) => {
  const target = someTable(world)
  const table = someTable(world, (one) => one !== target)
  if (!table || !target) return undefined
  target.pinned = true
  table.pinned = true
  const column = `${singular(target.name)}_${world.position}_id`
  const constraint = freshName(world, `${table.name}_${column}_fkey`)
  later(world, 3, () => ({
    slug: `validate_${column}_of_${table.name}`,
    sql: `ALTER TABLE ${table.name} VALIDATE CONSTRAINT ${constraint};`,
  }))
  return {
    slug: `link_${table.name}_to_${target.name}`,
    sql: lines(
      `ALTER TABLE ${table.name} ADD COLUMN IF NOT EXISTS ${column} bigint;`,
      `ALTER TABLE ${table.name} ADD CONSTRAINT ${constraint}`,
      `  FOREIGN KEY (${column}) REFERENCES ${target.name} (id) ON DELETE ${world.random.pick(['CASCADE', 'SET NULL'])} NOT VALID;`,
    ),
  }
}

const CHECKS: Record<string, (name: string) => string> = {
  integer: (name) => `${name} >= 0`,
  bigint: (name) => `${name} >= 0`,
  text: (name) => `length(${name}) <= 4000`,
  jsonb: (name) => `jsonb_typeof(${name}) = 'object'`,
}

export const addCheck: Change<World> = (world) => {
  const place = someColumn(world, (column) => isFree(column) && Object.hasOwn(CHECKS, column.type))
  if (!place) return undefined
  const { table, column } = place
  const constraint = freshName(world, `${table.name}_${column.name}_check`)
  column.pinned = true
  later(world, 1 + world.random.below(4), () => ({
    slug: `validate_${column.name}_of_${table.name}`,
    sql: `ALTER TABLE ${table.name} VALIDATE CONSTRAINT ${constraint};`,
  }))
  return {
    slug: `check_${column.name}_of_${table.name}`,
    sql: `ALTER TABLE ${table.name} ADD CONSTRAINT ${constraint} CHECK (${CHECKS[column.type]!(column.name)}) NOT VALID;`,
  }
}

const NOT_INDEXED = ['jsonb', 'text[]', 'bytea']

function indexDefinition(world: World, { table, column }: Place): string {
  const key = column.type === 'text' && world.random.chance(0.3) ? `lower(${column.name})` : column.name
  if (column.type === 'jsonb') return `${table.name} USING gin (${column.name} jsonb_path_ops)`
  if (column.type === 'text[]') return `${table.name} USING gin (${column.name})`
  const partial = column.nullable && world.random.chance(0.4) ? ` WHERE ${column.name} IS NOT NULL` : ''
  if (world.random.chance(0.3)) return `${table.name} (organization_id, ${key})${partial}`
  if (world.random.chance(0.2)) return `${table.name} (${key} DESC NULLS LAST, id) INCLUDE (created_at)${partial}`
  return `${table.name} (${key})${partial}`
}

const pin = (column: Column, table: Place['table']): void => {
  column.pinned = true
  table.pinned = true
}

/** Alone in its file, since it runs outside of every transaction. */
export const indexConcurrently: Change<World> = (world) => {
  const place = someColumn(world, (column) => column.type !== 'bytea' && isFree(column))
  if (!place) return undefined
  const { table, column } = place
  const unique = !NOT_INDEXED.includes(column.type) && world.random.chance(0.15)
  const name = freshName(world, `${table.name}_${column.name}_${unique ? 'key' : 'idx'}`)
  const definition = unique ? `${table.name} (organization_id, ${column.name}, id)` : indexDefinition(world, place)
  pin(column, table)
  world.indexes.push(name)
  return {
    slug: `index_${table.name}_${column.name}`,
    sql: lines(
      `-- Without blocking writes; alone in this file, outside of a transaction.`,
      `CREATE ${unique ? 'UNIQUE ' : ''}INDEX CONCURRENTLY IF NOT EXISTS ${name} ON ${definition};`,
      '',
      `-- rollback:\n-- DROP INDEX CONCURRENTLY ${name};\n-- end rollback`,
    ),
  }
}

export const dropIndexConcurrently: Change<World> = (world) => {
  if (world.indexes.length < 5) return undefined
  const [name] = world.indexes.splice(world.random.below(world.indexes.length), 1) as [string]
  return {
    slug: `drop_${name}`,
    sql: `-- No plan has used it for a month.\nDROP INDEX CONCURRENTLY IF EXISTS ${name};`,
  }
}

/** No two rows of one organization may overlap; int8range needs no extension. */
export const addExclusion: Change<World> = (world) => {
  const table = someTable(world, ({ has }) => !has.has('exclusion'))
  if (!table) return undefined
  table.has.add('exclusion')
  table.pinned = true
  const constraint = freshName(world, `${table.name}_slots_excl`)
  return {
    slug: `reserve_slots_of_${table.name}`,
    sql: lines(
      `ALTER TABLE ${table.name} ADD COLUMN IF NOT EXISTS reserved int8range;`,
      `ALTER TABLE ${table.name} ADD CONSTRAINT ${constraint} EXCLUDE USING gist (reserved WITH &&) DEFERRABLE;`,
    ),
  }
}

export const addStatistics: Change<World> = (world) => {
  const table = someTable(world, ({ has, columns }) => !has.has('statistics') && columns.filter(isFree).length > 1)
  if (!table) return undefined
  const [first, second] = table.columns.filter((column) => isFree(column) && column.type !== 'jsonb') as [
    Column?,
    Column?,
  ]
  if (!first || !second) return undefined
  table.has.add('statistics')
  pin(first, table)
  pin(second, table)
  return {
    slug: `statistics_of_${table.name}`,
    sql: lines(
      `CREATE STATISTICS IF NOT EXISTS ${freshName(world, `${table.name}_stats`)} (dependencies)`,
      `  ON ${first.name}, ${second.name} FROM ${table.name};`,
      `ANALYZE ${table.name};`,
    ),
  }
}
