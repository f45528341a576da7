// Columns whose change rewrites the table. Source: PostgreSQL manual, ALTER TABLE ("Notes": a volatile default, a stored generated
// column, an identity column, a domain with constraints, and most changes of a type rewrite the table and its indexes).
import type { ColumnDef, Node } from 'libpg-query'
import type { Draft } from './finding.js'
import { type RuleContext, type StatementRule, isExisting } from './rule-context.js'
import { factsOf } from './table-facts.js'
import {
  columnOf,
  constraintsOf,
  shownTable,
  sqlName,
  strings,
  tableCommands,
  tableKey,
  typeText,
  walk,
} from './tree.js'
import { typeChange } from './type-change.js'

/** Of PostgreSQL and its usual extensions; `pg_proc.provolatile` is `v`. */
const VOLATILE = new Set([
  ...['random', 'random_normal', 'setseed', 'clock_timestamp', 'timeofday', 'nextval', 'setval', 'currval', 'lastval'],
  ...['gen_random_uuid', 'uuidv4', 'uuidv7', 'gen_random_bytes', 'gen_salt', 'pg_sleep', 'txid_current'],
  ...['uuid_generate_v1', 'uuid_generate_v1mc', 'uuid_generate_v4', 'uuid_generate_v7', 'gen_ulid', 'generate_ulid'],
  ...['cuid', 'nanoid', 'ulid'],
])
/** `s` or `i`: one value is computed and stored for all rows. */
const NOT_VOLATILE = new Set([
  ...['now', 'transaction_timestamp', 'statement_timestamp', 'date_trunc', 'timezone', 'to_char', 'to_timestamp'],
  ...['to_date', 'to_number', 'make_date', 'make_time', 'make_timestamp', 'make_timestamptz', 'make_interval'],
  ...['date_part', 'extract', 'age', 'justify_days', 'lower', 'upper', 'initcap', 'concat', 'concat_ws', 'format'],
  ...[
    'md5',
    'sha256',
    'encode',
    'decode',
    'length',
    'substring',
    'substr',
    'replace',
    'trim',
    'btrim',
    'left',
    'right',
  ],
  ...['repeat', 'lpad', 'rpad', 'round', 'floor', 'ceil', 'abs', 'power', 'greatest', 'least', 'nullif', 'mod'],
  ...['jsonb_build_object', 'jsonb_build_array', 'json_build_object', 'json_build_array', 'to_json', 'to_jsonb'],
  ...['array_fill', 'string_to_array', 'array_append', 'int4range', 'int8range', 'numrange', 'daterange', 'tstzrange'],
  ...['tsrange', 'current_setting', 'current_database', 'current_schema', 'uid', 'inet_client_addr', 'to_tsvector'],
])
const SERIAL = /^(?:small|big)?serial[248]?$/

type Answer = 'volatile' | 'unknown' | undefined

function volatilityOf(expression: Node | undefined, { memory }: RuleContext): Answer {
  const answers: Answer[] = []
  walk(expression, (kind, body) => {
    if (kind !== 'FuncCall') return
    const name = strings(body['funcname'] as Node[]).at(-1) ?? ''
    const own = memory.functions.get(name)
    if (VOLATILE.has(name) || own === 'volatile') answers.push('volatile')
    else if (!NOT_VOLATILE.has(name) && own === undefined) answers.push('unknown')
  })
  return answers.includes('volatile') ? 'volatile' : answers[0]
}

interface Why {
  what: string
  fix: string
  sure: boolean
}

const IN_STEPS = (name: string): string =>
  `add ${name} without it, then ALTER COLUMN ${name} SET DEFAULT for new rows, and fill the old ones in batches`

function whyRewritten(column: ColumnDef, context: RuleContext): Why | undefined {
  const name = sqlName(column.colname ?? '')
  const constraints = constraintsOf(column)
  const generated = constraints.find(({ contype }) => contype === 'CONSTR_GENERATED')
  if (generated && generated.generated_kind !== 'v')
    return { what: 'is generated and stored', fix: 'fill an ordinary column with a trigger and in batches', sure: true }
  if (SERIAL.test(strings(column.typeName?.names).at(-1) ?? '') || constraints.some(isIdentity))
    return { what: 'numbers every row', fix: IN_STEPS(name), sure: true }
  const value = constraints.find(({ contype }) => contype === 'CONSTR_DEFAULT')?.raw_expr
  const answer = volatilityOf(value, context)
  if (answer === 'volatile')
    return { what: 'has a default with a value of its own for every row', fix: IN_STEPS(name), sure: true }
  return answer && { what: 'has a default from a function that may be VOLATILE', fix: IN_STEPS(name), sure: false }
}

const isIdentity = ({ contype }: { contype?: string }): boolean => contype === 'CONSTR_IDENTITY'

export const volatileDefault: StatementRule = (node, context) =>
  tableCommands(node).flatMap(({ table, command }): Draft[] => {
    const column = command.subtype === 'AT_AddColumn' ? columnOf(command) : undefined
    const why = column && isExisting(context, table) ? whyRewritten(column, context) : undefined
    if (why === undefined) return []
    return [
      {
        rule: 'volatile-default',
        message: `the new column ${sqlName(column!.colname ?? '')} ${why.what}: ${shownTable(table)} is ${why.sure ? '' : 'then '}rewritten while everything on it waits`,
        fix: why.fix,
        lock: { table: tableKey(table), blocks: 'everything', work: 'rewrite' },
        ...(!why.sure && { severity: 'warn' as const }),
      },
    ]
  })

/** `USING column` and `USING column::type` do what PostgreSQL would do without it. */
function convertsItself(column: ColumnDef, name: string): boolean {
  const using = column.raw_default
  if (using === undefined) return true
  const inner = 'TypeCast' in using ? using.TypeCast.arg : using
  const sameType = !('TypeCast' in using) || typeText(using.TypeCast.typeName ?? {}) === typeText(column.typeName ?? {})
  return inner !== undefined && 'ColumnRef' in inner && sameType && strings(inner.ColumnRef.fields).at(-1) === name
}

export const typeChanges: StatementRule = (node, context) =>
  tableCommands(node).flatMap(({ table, command }): Draft[] => {
    const column = command.subtype === 'AT_AlterColumnType' ? columnOf(command) : undefined
    if (column?.typeName === undefined || !isExisting(context, table)) return []
    const [name, next] = [command.name ?? '', typeText(column.typeName)]
    const before =
      context.memory.tables.get(tableKey(table))?.columns.get(name) ?? factsOf(context.known, table)?.columns?.get(name)
    const change = convertsItself(column, name) ? typeChange(before, next) : 'rewrite'
    if (change === 'none') return []
    const from = before === undefined ? '' : ` from ${before}`
    const unless = change === 'perhaps' ? ', unless it was varchar or text before' : ''
    return [
      {
        rule: 'type-change',
        message: `changing ${sqlName(name)}${from} to ${next} rewrites ${shownTable(table)} and its indexes while everything on it waits${unless}`,
        fix: `add a new column of type ${next}, write both, fill it in batches, and switch the application over`,
        lock: { table: tableKey(table), blocks: 'everything', work: 'rewrite' },
        ...(change === 'perhaps' && { severity: 'warn' as const }),
      },
    ]
  })
