// What belongs to a table, as statements want it. The twin is made on an empty table of the same columns and name: nothing on the
// live table is touched but its definition, which is read.
import type {
  AlterTableCmd,
  AlterTableStmt,
  Constraint,
  CreatePolicyStmt,
  CreateStatsStmt,
  CreateTrigStmt,
  IndexStmt,
  Node,
  RangeVar,
  RuleStmt,
} from 'libpg-query'
import type pg from 'pg'
import { quoteIdentifier } from '../../postgres/quote.js'
import * as there from './look-ups.js'
import { strings } from './look-ups.js'
import { likeTwin, referenceTwins } from './references.js'
import { type StatementText, edited, intoTemp, intoTempAfter, without } from './statement-text.js'
import type { Standing, Twin, Wanted } from './wanted.js'
import { namedConstraints } from './wanted-relations.js'

/** Triggers and rules of a view want a view. */
function stage({ table }: Standing): string {
  const { schema, name, kind } = table!
  if (kind !== 'v') return likeTwin({ schema, name })
  return `CREATE VIEW pg_temp.${quoteIdentifier(name)} AS SELECT * FROM ${quoteIdentifier(schema)}.${quoteIdentifier(name)}`
}

const onStage = (text: StatementText, { location }: RangeVar): string => edited(text, [intoTemp(text, location)])

/** A trigger, policy or rule, which is `part` of its table. */
const partOfTable =
  (kind: 'trigger' | 'policy' | 'rule', table: RangeVar, part: string) =>
  async (_client: pg.ClientBase, text: StatementText, standing: Standing): Promise<Twin> => ({
    statements: [stage(standing), onStage(text, table)],
    read: { kind, schema: standing.schema, name: standing.name, part },
  })

export function trigger({ relation: table, trigname: name }: CreateTrigStmt): Wanted | undefined {
  if (table === undefined || name === undefined) return undefined
  return { sqlstates: ['42710'], find: there.trigger(table, name), twin: partOfTable('trigger', table, name) }
}

export function policy({ table, policy_name: name }: CreatePolicyStmt): Wanted | undefined {
  if (table === undefined || name === undefined) return undefined
  return { sqlstates: ['42710'], find: there.policy(table, name), twin: partOfTable('policy', table, name) }
}

/** To make a rule with actions, PostgreSQL takes the locks of its actions. */
export function rule({ relation: table, rulename: name, actions = [] }: RuleStmt): Wanted | undefined {
  if (table === undefined || name === undefined) return undefined
  const twin = actions.length === 0 ? { twin: partOfTable('rule', table, name) } : {}
  return { sqlstates: ['42710'], find: there.rule(table, name), ...twin }
}

export function index({ idxname: name, relation: table }: IndexStmt): Wanted | undefined {
  if (table === undefined || name === undefined) return undefined
  return {
    sqlstates: ['42P07'],
    find: there.index(table, name),
    twin: async (_client, text, standing) => ({
      statements: [
        stage(standing),
        edited(text, [intoTemp(text, table.location), ...without(text, 'concurrently', table.location)]),
      ],
      read: { kind: 'index', schema: standing.schema, name },
    }),
  }
}

export function statistics({ defnames, relations = [] }: CreateStatsStmt): Wanted | undefined {
  const [only] = relations
  const table = only && 'RangeVar' in only ? only.RangeVar : undefined
  if (table === undefined || defnames === undefined) return undefined
  return {
    sqlstates: ['42710'],
    find: there.statistics(table, strings(defnames)),
    twin: async (_client, text, standing) => ({
      statements: [stage(standing), statisticsOnStage(text, table)],
      read: { kind: 'statistics', schema: standing.schema, name: standing.name },
    }),
  }
}

/** Their own name goes into the temporary schema as well. */
const statisticsOnStage = (text: StatementText, { location }: RangeVar): string =>
  edited(text, [intoTempAfter(text, 'statistics'), intoTemp(text, location)])

type Prepare = (table: string) => string[]

/** ALTER TABLE ... ADD on an empty table like the live one, made ready by `prepare`. */
async function alteredTwin(
  client: pg.ClientBase,
  text: StatementText,
  { table: live }: Standing,
  { node, table, prepare }: { node: Node; table: RangeVar; prepare?: Prepare },
): Promise<Pick<Twin, 'statements' | 'named' | 'references'> | undefined> {
  const twins = await referenceTwins(client, text, node, live!)
  if (twins === undefined) return undefined
  return {
    statements: [
      ...twins.statements,
      likeTwin(live!, twins.toItself ? 'INCLUDING INDEXES' : ''),
      ...(prepare?.(`pg_temp.${quoteIdentifier(live!.name)}`) ?? []),
      edited(text, [intoTemp(text, table.location), ...twins.edits]),
    ],
    named: namedConstraints(node),
    references: twins.references,
  }
}

function addColumn(table: RangeVar, column: string, node: Node, isTable: boolean): Wanted {
  return {
    sqlstates: ['42701'],
    find: there.column(table, column),
    ...(isTable && {
      async twin(client, text, standing) {
        const prepare: Prepare = (twin) => [`ALTER TABLE ${twin} DROP COLUMN ${quoteIdentifier(column)} CASCADE`]
        const twin = await alteredTwin(client, text, standing, { node, table, prepare })
        const { schema, name } = standing
        return twin && { ...twin, read: { kind: 'column of', schema, name, part: column } }
      },
    }),
  }
}

/** A second primary key is 42P16 whatever its name; what has an index is a relation, and the rest an object. */
function addConstraint(table: RangeVar, constraint: Constraint): Wanted | undefined {
  const { contype, conname } = constraint
  const isKey = contype === 'CONSTR_PRIMARY'
  if (!isKey && conname === undefined) return undefined
  return {
    sqlstates: isKey ? ['42P16'] : ['42710', '42P07'],
    find: isKey ? there.primaryKey(table) : there.constraint(table, conname!),
    async twin(client, text, standing) {
      const twin = await alteredTwin(client, text, standing, { node: { Constraint: constraint }, table })
      return twin && { ...twin, read: { kind: 'constraint of', schema: standing.schema, name: standing.name } }
    },
  }
}

function addition(table: RangeVar, { subtype, def }: AlterTableCmd, isTable: boolean): Wanted | undefined {
  if (def === undefined) return undefined
  if (subtype === 'AT_AddConstraint' && 'Constraint' in def) return addConstraint(table, def.Constraint)
  const column = subtype === 'AT_AddColumn' && 'ColumnDef' in def ? def.ColumnDef.colname : undefined
  return column === undefined ? undefined : addColumn(table, column, def, isTable)
}

/** Several parts in one ALTER TABLE: one of them being there says nothing about the others. */
export function alterTable({ relation: table, cmds = [], objtype }: AlterTableStmt): Wanted | undefined {
  const [only] = cmds
  if (table === undefined || cmds.length !== 1 || only === undefined || !('AlterTableCmd' in only)) return undefined
  return addition(table, only.AlterTableCmd, objtype === 'OBJECT_TABLE')
}
