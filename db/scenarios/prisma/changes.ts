// The Prisma history: models and fields, relations, implicit many-to-many tables, enums that grow and enums made anew.
import { type Change, drawHistory, lines, type Step, type Weighted } from '../history.js'
import { STATES } from '../words.js'
import * as m from './model.js'

const snake = (name: string): string => name.replace(/(?!^)([A-Z])/g, '_$1').toLowerCase()

const createTable = ({ name, fields }: m.Model): readonly [string, string] => [
  'CreateTable',
  lines(
    `CREATE TABLE "${name}" (`,
    '    "id" TEXT NOT NULL,',
    '    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,',
    '    "updatedAt" TIMESTAMP(3) NOT NULL,',
    ...fields.map((field) => `    ${m.fieldSql(field)},`),
    '',
    `    CONSTRAINT "${name}_pkey" PRIMARY KEY ("id")`,
    ');',
  ),
]

const createModel: Change<m.World> = (world) => {
  const { random } = world
  const model: m.Model = { name: m.newModelName(world), fields: [], pinned: false }
  for (let left = 2 + random.below(5); left > 0; left--) model.fields.push(m.newField(world, model)!)
  const made = random.chance(0.4) ? m.newEnum(world, model) : undefined
  if (made) {
    const value = made.values[0]!
    model.fields.push({ name: 'status', type: `"${made.name}"`, required: true, default: `'${value}'`, pinned: true })
  }
  const parent = random.chance(0.6) ? m.someModel(world) : undefined
  if (parent) {
    parent.pinned = true
    model.fields.push({ name: 'parentId', type: 'TEXT', required: false, pinned: true })
  }
  world.models.push(model)
  const { name } = model
  return {
    slug: `add_${snake(name)}`,
    sql: m.commented(
      made && ['CreateEnum', `CREATE TYPE "${made.name}" AS ENUM (${made.values.map((v) => `'${v}'`).join(', ')});`],
      createTable(model),
      ['CreateIndex', `CREATE INDEX "${name}_createdAt_idx" ON "${name}"("createdAt");`],
      parent && m.foreignKey(name, 'parentId', parent.name, 'SET NULL'),
    ),
  }
}

/** Prisma leaves five spaces after ADD COLUMN. */
const addFields: Change<m.World> = (world) => {
  const model = m.someModel(world, ({ fields }) => fields.length < 14)
  if (!model) return undefined
  const added = Array.from({ length: 1 + world.random.below(3) }, () => {
    const field = m.newField(world, model)!
    model.fields.push(field)
    return field
  })
  const parts = added.map((field) => `ADD COLUMN     ${m.fieldSql(field)}`).join(',\n')
  return {
    slug: `${snake(added[0]!.name)}_of_${snake(model.name)}`,
    sql: m.commented(['AlterTable', `ALTER TABLE "${model.name}" ${parts};`]),
  }
}

const dropField: Change<m.World> = (world) => {
  const model = m.someModel(world, ({ fields }) => fields.filter(({ pinned }) => !pinned).length > 2)
  if (!model) return undefined
  const field = world.random.pick(model.fields.filter(({ pinned }) => !pinned))
  model.fields.splice(model.fields.indexOf(field), 1)
  return {
    slug: `remove_${snake(field.name)}_of_${snake(model.name)}`,
    sql: m.warned(
      `You are about to drop the column \`${field.name}\` on the \`${model.name}\` table. All the data in the column will be lost.`,
      m.commented(['AlterTable', `ALTER TABLE "${model.name}" DROP COLUMN "${field.name}";`]),
    ),
  }
}

const optional: Change<m.World> = (world) => {
  const model = m.someModel(world, ({ fields }) => fields.some(({ required, pinned }) => required && !pinned))
  if (!model) return undefined
  const field = world.random.pick(model.fields.filter(({ required, pinned }) => required && !pinned))
  field.required = false
  return {
    slug: `optional_${snake(field.name)}_of_${snake(model.name)}`,
    sql: m.commented([
      'AlterTable',
      `ALTER TABLE "${model.name}" ALTER COLUMN "${field.name}" DROP NOT NULL,\nALTER COLUMN "${field.name}" DROP DEFAULT;`,
    ]),
  }
}

const NOT_A_KEY = ['JSONB', 'BYTEA', 'TEXT[]']

const addIndex: Change<m.World> = (world) => {
  const fits = ({ type, pinned }: m.Field) => !pinned && !NOT_A_KEY.includes(type)
  const model = m.someModel(world, ({ fields }) => fields.some(fits))
  if (!model) return undefined
  const field = world.random.pick(model.fields.filter(fits))
  field.pinned = true
  const columns = world.random.chance(0.3) ? [field.name, 'id'] : [field.name]
  const unique = columns.length === 2
  const name = `${model.name}_${columns.join('_')}_${unique ? 'key' : 'idx'}`
  const sql = `CREATE ${unique ? 'UNIQUE ' : ''}INDEX "${name}" ON "${model.name}"(${columns.map((c) => `"${c}"`).join(', ')});`
  return {
    slug: `index_${snake(model.name)}_${snake(field.name)}`,
    sql: unique
      ? m.warned(
          `A unique constraint covering the columns \`[${columns.join(',')}]\` on the table \`${model.name}\` will be added. If there are existing duplicate values, this will fail.`,
          m.commented(['CreateIndex', sql]),
        )
      : m.commented(['CreateIndex', sql]),
  }
}

const addRelation: Change<m.World> = (world) => {
  const target = m.someModel(world)
  const model = m.someModel(world, (one) => one !== target && one.fields.length < 16)
  if (!model || !target) return undefined
  target.pinned = true
  const name = `${target.name[0]!.toLowerCase()}${target.name.slice(1)}Id`
  if (model.fields.some((field) => field.name === name)) return undefined
  model.fields.push({ name, type: 'TEXT', required: false, pinned: true })
  return {
    slug: `${snake(model.name)}_of_${snake(target.name)}`,
    sql: m.commented(
      ['AlterTable', `ALTER TABLE "${model.name}" ADD COLUMN     "${name}" TEXT;`],
      m.foreignKey(model.name, name, target.name, world.random.pick(['SET NULL', 'CASCADE', 'RESTRICT'])),
    ),
  }
}

/** Prisma sorts the two models and calls the columns A and B. */
const addManyToMany: Change<m.World> = (world) => {
  const [one, two] = [m.someModel(world), m.someModel(world)]
  if (!one || !two || one === two) return undefined
  const [a, b] = [one.name, two.name].sort() as [string, string]
  const name = `_${a}To${b}`
  if (world.taken.has(name) || name.length > 50) return undefined
  world.taken.add(name)
  one.pinned = true
  two.pinned = true
  const link = (column: string, target: string) =>
    [
      'AddForeignKey',
      `ALTER TABLE "${name}" ADD CONSTRAINT "${name}_${column}_fkey" FOREIGN KEY ("${column}") REFERENCES "${target}"("id") ON DELETE CASCADE ON UPDATE CASCADE;`,
    ] as const
  return {
    slug: `${snake(a)}_to_${snake(b)}`,
    sql: m.commented(
      ['CreateTable', `CREATE TABLE "${name}" (\n    "A" TEXT NOT NULL,\n    "B" TEXT NOT NULL\n);`],
      ['CreateIndex', `CREATE UNIQUE INDEX "${name}_AB_unique" ON "${name}"("A", "B");`],
      ['CreateIndex', `CREATE INDEX "${name}_B_index" ON "${name}"("B");`],
      link('A', a),
      link('B', b),
    ),
  }
}

const addEnumValue: Change<m.World> = (world) => {
  if (world.enums.length === 0) return undefined
  const type = world.random.pick(world.enums)
  const value = STATES.map((state) => state.toUpperCase()).find((state) => !type.values.includes(state))
  if (value === undefined) return undefined
  type.values.push(value)
  return {
    slug: `${value.toLowerCase()}_of_${snake(type.name)}`,
    sql: m.commented(['AlterEnum', `ALTER TYPE "${type.name}" ADD VALUE '${value}';`]),
  }
}

/** PostgreSQL cannot take an enum's value away: Prisma makes the type anew, and asks for a transaction of its own. */
function withoutLastValue(type: m.Enumeration): string {
  const each = (sql: (table: string) => string) => type.models.map(({ name }) => sql(name))
  return lines(
    '-- AlterEnum',
    'BEGIN;',
    `CREATE TYPE "${type.name}_new" AS ENUM (${type.values.map((value) => `'${value}'`).join(', ')});`,
    ...each((table) => `ALTER TABLE "${table}" ALTER COLUMN "status" DROP DEFAULT;`),
    ...each(
      (table) =>
        `ALTER TABLE "${table}" ALTER COLUMN "status" TYPE "${type.name}_new" USING ("status"::text::"${type.name}_new");`,
    ),
    `ALTER TYPE "${type.name}" RENAME TO "${type.name}_old";`,
    `ALTER TYPE "${type.name}_new" RENAME TO "${type.name}";`,
    `DROP TYPE "${type.name}_old";`,
    ...each((table) => `ALTER TABLE "${table}" ALTER COLUMN "status" SET DEFAULT '${type.values[0]!}';`),
    'COMMIT;',
  )
}

/** One enum or two, often beside what else was changed in the same days. */
const removeEnumValues: Change<m.World> = (world) => {
  const types = world.enums.filter(({ values }) => values.length > 3).slice(0, world.random.chance(0.3) ? 2 : 1)
  if (types.length === 0) return undefined
  const warnings = types.map((type) => {
    const removed = type.values.pop()!
    return `The values [${removed}] on the enum \`${type.name}\` will be removed. If these variants are still used in the database, this will fail.`
  })
  const beside = world.random.chance(0.6) ? addFields(world) : undefined
  return {
    slug: `fewer_values_of_${types.map(({ name }) => snake(name)).join('_and_')}`,
    sql: m.warned(
      warnings.join('\n  - '),
      [...types.map(withoutLastValue), ...(beside ? [beside.sql] : [])].join('\n\n'),
    ),
  }
}

const dropModel: Change<m.World> = (world) => {
  if (world.models.length < 15) return undefined
  const model = m.someModel(world, ({ pinned, fields }) => !pinned && fields.every(({ name }) => name !== 'status'))
  if (!model) return undefined
  world.models.splice(world.models.indexOf(model), 1)
  return {
    slug: `remove_${snake(model.name)}`,
    sql: m.warned(
      `You are about to drop the \`${model.name}\` table. If the table is not empty, all the data it contains will be lost.`,
      m.commented(['DropTable', `DROP TABLE "${model.name}";`]),
    ),
  }
}

const CHANGES: Weighted<m.World> = [
  [18, createModel],
  [22, addFields],
  [7, dropField],
  [4, optional],
  [10, addIndex],
  [8, addRelation],
  [4, addManyToMany],
  [6, addEnumValue],
  [3, removeEnumValues],
  [2, dropModel],
]

export const prismaHistory = (count: number): Step[] =>
  drawHistory(m.emptyWorld(), [createModel, createModel, createModel], CHANGES, count)
