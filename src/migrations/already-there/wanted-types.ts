// Types, routines and collations as statements want them. All of them can be made in the temporary schema just as they are.
import type {
  AlterEnumStmt,
  CompositeTypeStmt,
  CreateFunctionStmt,
  DefElem,
  DefineStmt,
  FunctionParameter,
  Node,
} from 'libpg-query'
import type pg from 'pg'
import type { TwinKind } from '../../postgres/catalog/twins.js'
import { collation, enumValue, operator, relation, routine, strings, type, typeText } from './look-ups.js'
import { type StatementText, edited, intoTemp, intoTempAfter } from './statement-text.js'
import type { Differences, Standing, Twin, Wanted } from './wanted.js'

/** The statement, its name led into the temporary schema: the name that follows one of these words. */
const sameElsewhere =
  (kind: TwinKind, ...words: string[]) =>
  async (_client: pg.ClientBase, text: StatementText, { schema, name }: Standing): Promise<Twin> => ({
    statements: [edited(text, [intoTempAfter(text, ...words)])],
    read: { kind, schema, name },
  })

const TYPES = { enum: 'e', 'range type': 'r', domain: 'd' }

/** @param names [schema,] name */
export const typeOf = (names: Node[] | undefined, kind: keyof typeof TYPES): Wanted => ({
  sqlstates: ['42710'],
  find: type(strings(names), TYPES[kind]),
  twin: sameElsewhere(kind, kind === 'domain' ? 'domain' : 'type'),
})

export function compositeType({ typevar: name }: CompositeTypeStmt): Wanted | undefined {
  if (name === undefined) return undefined
  return {
    sqlstates: ['42710'],
    find: relation(name, 'c'),
    twin: async (_client, text, { schema, name: typname }) => ({
      statements: [edited(text, [intoTemp(text, name.location)])],
      read: { kind: 'composite type', schema, name: typname },
    }),
  }
}

const ORDER = `SELECT label.enumsortorder > neighbour.enumsortorder AS after
  FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
  JOIN pg_catalog.pg_enum label ON label.enumtypid = t.oid AND label.enumlabel = $3
  JOIN pg_catalog.pg_enum neighbour ON neighbour.enumtypid = t.oid AND neighbour.enumlabel = $4
  WHERE n.nspname = $1 AND t.typname = $2`

/** Others may have come between the two since. */
async function checkPlace(
  client: pg.ClientBase,
  { schema, name }: Standing,
  { newVal = '', newValNeighbor: neighbour, newValIsAfter = false }: AlterEnumStmt,
): Promise<Differences> {
  if (neighbour === undefined) return []
  const what = `enum ${schema}.${name}: '${newVal}'`
  const place = (after: boolean) => `${after ? 'after' : 'before'} '${neighbour}'`
  const row = (await client.query<{ after: boolean }>(ORDER, [schema, name, newVal, neighbour])).rows[0]
  if (row === undefined) return [`${what} is to stand ${place(newValIsAfter)}, which is not there`]
  return row.after === newValIsAfter
    ? []
    : [`${what} stands ${place(row.after)}, the statement wants it ${place(newValIsAfter)}`]
}

export function newEnumValue(statement: AlterEnumStmt): Wanted | undefined {
  const { typeName, newVal, oldVal } = statement
  if (newVal === undefined || oldVal !== undefined) return undefined
  return {
    sqlstates: ['42710'],
    find: enumValue(strings(typeName), newVal),
    check: (client, standing) => checkPlace(client, standing, statement),
  }
}

/** OUT parameters are no part of what tells routines apart. */
function argumentTypes(parameters: readonly Node[]): string[] | undefined {
  const inputs = parameters
    .flatMap((node): FunctionParameter[] => ('FunctionParameter' in node ? [node.FunctionParameter] : []))
    .filter(({ mode }) => mode !== 'FUNC_PARAM_OUT' && mode !== 'FUNC_PARAM_TABLE')
  const types = inputs.map(({ argType }) => typeText(argType))
  return types.includes(undefined) ? undefined : (types as string[])
}

export function createFunction({ funcname, parameters = [], is_procedure }: CreateFunctionStmt): Wanted | undefined {
  const types = argumentTypes(parameters)
  if (types === undefined) return undefined
  return {
    sqlstates: ['42723'],
    find: routine(strings(funcname), types, is_procedure ? 'p' : 'fw'),
    twin: sameElsewhere('function', 'function', 'procedure'),
  }
}

function aggregate({ defnames, args = [], oldstyle }: DefineStmt): Wanted | undefined {
  const [list] = args
  const types = argumentTypes(list && 'List' in list ? (list.List.items ?? []) : [])
  if (oldstyle || types === undefined) return undefined
  return {
    sqlstates: ['42723'],
    find: routine(strings(defnames), types, 'a'),
    twin: sameElsewhere('aggregate', 'aggregate'),
  }
}

function argumentOf(definition: readonly Node[], name: string): string | undefined {
  const option = definition.flatMap((node): DefElem[] => ('DefElem' in node ? [node.DefElem] : []))
  const { arg } = option.find(({ defname }) => defname === name) ?? {}
  if (arg === undefined) return 'NONE'
  return 'TypeName' in arg ? typeText(arg.TypeName) : undefined
}

function createOperator({ defnames, definition = [] }: DefineStmt): Wanted | undefined {
  const types = ['leftarg', 'rightarg'].map((name) => argumentOf(definition, name))
  if (types.includes(undefined)) return undefined
  return { sqlstates: ['42723'], find: operator(strings(defnames), types as string[]) }
}

/** Text search objects are told by 23505, which is never skipped. */
export function define(statement: DefineStmt): Wanted | undefined {
  const { kind, defnames } = statement
  if (kind === 'OBJECT_AGGREGATE') return aggregate(statement)
  if (kind === 'OBJECT_OPERATOR') return createOperator(statement)
  if (kind === 'OBJECT_TYPE') return { sqlstates: ['42710'], find: type(strings(defnames), 'b') }
  if (kind !== 'OBJECT_COLLATION') return undefined
  return {
    sqlstates: ['42710'],
    find: collation(strings(defnames)),
    twin: sameElsewhere('collation', 'collation'),
  }
}
