// Enums that grow, domains, and the corrections of rows that every product collects over the years.
import { type Change, freshName, later, lines } from '../history.js'
import { STATES } from '../words.js'
import { type EnumType, someColumn, someTable, type World } from './world.js'

const quoted = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ')

export const createEnum: Change<World> = (world) => {
  const table = someTable(world, ({ columns }) => columns.every(({ name }) => name !== 'status'))
  if (!table) return undefined
  const name = freshName(world, `${table.name}_status`)
  const start = world.random.below(STATES.length - 4)
  const values: string[] = STATES.slice(start, start + 3 + world.random.below(2))
  world.enums.push({ name, values, table, column: 'status' })
  table.pinned = true
  table.columns.push({ name: 'status', type: name, nullable: false, pinned: true, value: `'${values[0]!}'` })
  return {
    slug: `add_status_to_${table.name}`,
    sql: lines(
      `CREATE TYPE ${name} AS ENUM (${quoted(values)});`,
      '',
      `ALTER TABLE ${table.name} ADD COLUMN IF NOT EXISTS status ${name} NOT NULL DEFAULT '${values[0]!}';`,
      '',
      '-- rollback:',
      `-- ALTER TABLE ${table.name} DROP COLUMN status;`,
      `-- DROP TYPE ${name};`,
      '-- end rollback',
    ),
  }
}

/** A new value may be used by a later file only: its transaction must have ended. */
export const addEnumValue: Change<World> = (world) => {
  if (world.enums.length === 0) return undefined
  const type = world.random.pick(world.enums)
  const value = STATES.find((state) => !type.values.includes(state))
  if (value === undefined) return undefined
  const beside = world.random.pick(type.values)
  const where = world.random.chance(0.3) ? ` BEFORE '${beside}'` : world.random.chance(0.5) ? ` AFTER '${beside}'` : ''
  type.values.push(value)
  if (world.random.chance(0.6)) later(world, 1, () => moveRows(type, value))
  return {
    slug: `add_${value}_to_${type.name}`,
    sql: `ALTER TYPE ${type.name} ADD VALUE IF NOT EXISTS '${value}'${where};`,
  }
}

const moveRows = ({ table, column }: EnumType, value: string) => ({
  slug: `use_${value}_in_${table.name}`,
  sql: lines(
    `UPDATE ${table.name} SET ${column} = '${value}', updated_at = now()`,
    `WHERE created_at < now() - interval '1 year' AND ${column} <> '${value}';`,
  ),
})

export const renameEnumValue: Change<World> = (world) => {
  if (world.enums.length === 0) return undefined
  const type = world.random.pick(world.enums)
  // only of the first three: a later one may have a step to come that uses its name
  const index = type.values.findIndex((value, at) => at < 3 && !value.startsWith('was_'))
  if (index < 0) return undefined
  const [before, after] = [type.values[index]!, `was_${type.values[index]!}`]
  if (type.values.includes(after)) return undefined
  type.values[index] = after
  return {
    slug: `rename_${before}_of_${type.name}`,
    sql: `ALTER TYPE ${type.name} RENAME VALUE '${before}' TO '${after}';`,
  }
}

export const createDomain: Change<World> = (world) => {
  const table = someTable(world, ({ columns }) => columns.length < 22)
  if (!table) return undefined
  const name = freshName(world, `${table.name}_code`)
  table.pinned = true
  return {
    slug: `add_code_to_${table.name}`,
    sql: lines(
      `CREATE DOMAIN ${name} AS text CHECK (VALUE ~ '^[A-Z]{2}-\\d{4}$');`,
      `ALTER TABLE ${table.name} ADD COLUMN IF NOT EXISTS ${name} ${name};`,
      `UPDATE ${table.name} SET ${name} = 'XX-' || lpad((id % 10000)::text, 4, '0');`,
    ),
  }
}

export const setEverywhere: Change<World> = (world) => {
  const place = someColumn(world, ({ type }) => !type.endsWith('_status'))
  if (!place) return undefined
  const { table, column } = place
  return {
    slug: `fix_${column.name}_of_${table.name}`,
    sql: lines(
      '-- Rows from an import that left the column out.',
      `UPDATE ${table.name}`,
      `SET ${column.name} = ${column.value}, updated_at = now()`,
      `WHERE ${column.name} IS NULL OR id IN (SELECT max(id) FROM ${table.name} GROUP BY organization_id);`,
    ),
  }
}

export const deleteDuplicates: Change<World> = (world) => {
  const place = someColumn(world, ({ type }) => type === 'text')
  if (!place) return undefined
  const { table, column } = place
  return {
    slug: `remove_duplicates_from_${table.name}`,
    sql: lines(
      'WITH ranked AS (',
      `  SELECT id, row_number() OVER (PARTITION BY organization_id, ${column.name} ORDER BY id) AS place`,
      `  FROM ${table.name}`,
      ')',
      `DELETE FROM ${table.name} USING ranked`,
      `WHERE ${table.name}.id = ranked.id AND ranked.place > 50;`,
    ),
  }
}

export const insertDefaults: Change<World> = (world) => {
  const table = someTable(world)
  if (!table) return undefined
  return {
    slug: `seed_${table.name}`,
    sql: lines(
      '-- One row for every organization that has none; the rest comes from the defaults.',
      `INSERT INTO ${table.name} (organization_id)`,
      `SELECT o.id FROM organizations o`,
      `WHERE NOT EXISTS (SELECT FROM ${table.name} t WHERE t.organization_id = o.id);`,
    ),
  }
}

/** In batches, by a procedure of its own; the loop is bounded. */
export const fixInBatches: Change<World> = (world) => {
  const place = someColumn(world, ({ type }) => ['text', 'integer', 'bigint', 'boolean'].includes(type))
  if (!place) return undefined
  const { table, column } = place
  return {
    slug: `backfill_${column.name}_of_${table.name}`,
    sql: lines(
      'DO $batches$',
      'DECLARE',
      '  highest bigint;',
      'BEGIN',
      `  SELECT coalesce(max(id), 0) INTO highest FROM ${table.name}; -- ; is no end here`,
      '  FOR low IN 0..highest BY 1000 LOOP',
      `    UPDATE ${table.name} SET ${column.name} = coalesce(${column.name}, ${column.value})`,
      '    WHERE id > low AND id <= low + 1000;',
      '  END LOOP;',
      'END',
      '$batches$;',
    ),
  }
}
