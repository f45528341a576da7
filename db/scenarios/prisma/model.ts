// Models, fields and enums as a Prisma schema has them, and their SQL as `prisma migrate dev` writes it: quoted CamelCase names,
// a comment above each statement, the constraint names that Prisma gives.
import { seededRandom } from '../../../test/harness/random.js'
import { freshName, type HistoryState } from '../history.js'
import { AREAS, FIELDS, STATES, THINGS } from '../words.js'

export interface Field {
  name: string
  /** Prisma's SQL type for it. */
  type: string
  required: boolean
  default?: string
  /** An index or a relation names it. */
  pinned: boolean
}

export interface Model {
  name: string
  fields: Field[]
  /** Another model leads here. */
  pinned: boolean
}

export interface Enumeration {
  name: string
  values: string[]
  /** Models with a field `status` of this type; the first value is the default. */
  models: Model[]
}

export interface World extends HistoryState<World> {
  models: Model[]
  enums: Enumeration[]
}

const SEED = 20220302

export const emptyWorld = (): World => ({
  ...{ random: seededRandom(SEED), taken: new Set<string>(), position: 0, agenda: [] },
  ...{ models: [], enums: [] },
})

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1)
export const pascal = (words: string): string => words.split('_').map(capital).join('')
const camel = (words: string): string =>
  words
    .split('_')
    .map((word, at) => (at === 0 ? word : capital(word)))
    .join('')

/** e.g. `BillingApproval` */
export const newModelName = (world: World): string =>
  freshName(world, pascal(`${world.random.pick(AREAS)}_${world.random.pick(THINGS)}`))

const PRISMA_TYPES: Record<string, { type: string; default?: string }> = {
  text: { type: 'TEXT', default: "''" },
  bigint: { type: 'BIGINT', default: '0' },
  integer: { type: 'INTEGER', default: '0' },
  boolean: { type: 'BOOLEAN', default: 'false' },
  jsonb: { type: 'JSONB', default: "'{}'" },
  date: { type: 'DATE' },
  timestamptz: { type: 'TIMESTAMP(3)', default: 'CURRENT_TIMESTAMP' },
  'text[]': { type: 'TEXT[]', default: 'ARRAY[]::TEXT[]' },
  'numeric(12,4)': { type: 'DECIMAL(12,4)', default: '0' },
  uuid: { type: 'UUID' },
  bytea: { type: 'BYTEA' },
}

/** A field that the model does not have; undefined where it has them all. */
export function newField({ random }: World, { fields }: Pick<Model, 'fields'>): Field | undefined {
  const free = FIELDS.filter(
    ([name, type]) => Object.hasOwn(PRISMA_TYPES, type) && fields.every((field) => field.name !== camel(name)),
  )
  if (free.length === 0) return undefined
  const [name, type] = random.pick(free)
  const sql = PRISMA_TYPES[type]!
  const required = sql.default !== undefined && random.chance(0.5)
  return { name: camel(name), ...sql, required, pinned: false }
}

/** e.g. `"isActive" BOOLEAN NOT NULL DEFAULT false` */
export const fieldSql = (field: Field): string =>
  `"${field.name}" ${field.type}${field.required ? ` NOT NULL DEFAULT ${field.default!}` : ''}`

export const newEnum = (world: World, model: Model): Enumeration => {
  const start = world.random.below(STATES.length - 4)
  const values = STATES.slice(start, start + 3).map((value) => value.toUpperCase())
  const made = { name: freshName(world, `${model.name}Status`), values, models: [model] }
  world.enums.push(made)
  return made
}

export const someModel = (world: World, wanted: (model: Model) => boolean = () => true): Model | undefined => {
  const found = world.models.filter(wanted)
  return found.length === 0 ? undefined : world.random.pick(found)
}

/** The statements with Prisma's comment above each, an empty line between. */
export const commented = (...statements: (readonly [comment: string, sql: string] | undefined)[]): string =>
  statements
    .filter((statement) => statement !== undefined)
    .map(([comment, sql]) => `-- ${comment}\n${sql}`)
    .join('\n\n')

/** The block that Prisma puts first when a change may lose data. */
export const warned = (warning: string, sql: string): string => `/*\n  Warnings:\n\n  - ${warning}\n\n*/\n${sql}`

export const foreignKey = (model: string, field: string, target: string, rule: 'RESTRICT' | 'CASCADE' | 'SET NULL') =>
  [
    'AddForeignKey',
    `ALTER TABLE "${model}" ADD CONSTRAINT "${model}_${field}_fkey" FOREIGN KEY ("${field}") ` +
      `REFERENCES "${target}"("id") ON DELETE ${rule} ON UPDATE CASCADE;`,
  ] as const
