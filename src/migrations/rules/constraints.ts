// Constraints on tables that have rows. Source: PostgreSQL manual, ALTER TABLE (NOT VALID, VALIDATE CONSTRAINT, USING INDEX, Notes).
import type { ColumnDef, Constraint, RangeVar } from 'libpg-query'
import type { Statement } from '../statement.js'
import { runsInOneTransaction } from '../statement.js'
import type { Draft } from './finding.js'
import { type RuleContext, type StatementRule, isExisting } from './rule-context.js'
import { knownNotNull } from './schema-memory.js'
import { factsOf } from './table-facts.js'
import { columnOf, constraintOf, constraintsOf, shownTable, sqlName, strings, tableCommands, tableKey } from './tree.js'

const CHECKED: Partial<Record<NonNullable<Constraint['contype']>, string>> = {
  CONSTR_FOREIGN: 'FOREIGN KEY',
  CONSTR_CHECK: 'CHECK',
  CONSTR_NOTNULL: 'NOT NULL',
}
const WITH_INDEX: Partial<Record<NonNullable<Constraint['contype']>, string>> = {
  CONSTR_PRIMARY: 'PRIMARY KEY',
  CONSTR_UNIQUE: 'UNIQUE',
  CONSTR_EXCLUSION: 'EXCLUDE',
}

const existingCommands = (node: Parameters<StatementRule>[0], context: RuleContext) =>
  tableCommands(node).filter(({ table }) => isExisting(context, table))

const hasDefault = (column: ColumnDef): boolean =>
  constraintsOf(column).some(({ contype, raw_expr: value }) => contype === 'CONSTR_DEFAULT' && !isNull(value))

const isNull = (value: Constraint['raw_expr']): boolean =>
  value !== undefined && 'A_Const' in value && value.A_Const.isnull === true

function notValid(table: RangeVar, { contype, conname: given = '...', pktable }: Constraint): Draft {
  const conname = given === '...' ? given : sqlName(given)
  const kind = CHECKED[contype!]!
  const isForeign = contype === 'CONSTR_FOREIGN'
  const name = shownTable(table)
  const both = isForeign && pktable && tableKey(pktable) !== tableKey(table) ? ` and ${shownTable(pktable)}` : ''
  return {
    rule: 'constraint-not-valid',
    message: `${kind} ${conname} is checked against every row of ${name} while ${isForeign ? `writes to it${both} wait` : 'everything on it waits'}`,
    fix: `ALTER TABLE ${name} ADD CONSTRAINT ${conname} ${kind} ... NOT VALID, and in the next file ALTER TABLE ${name} VALIDATE CONSTRAINT ${conname}`,
    lock: { table: tableKey(table), blocks: isForeign ? 'writes' : 'everything', work: 'scan' },
  }
}

/** A foreign key of a new column without a default is not checked: every value is NULL. Source: parse_utilcmd.c, transformAlterTableStmt. */
const isCheckedWithColumn = (column: ColumnDef, { contype, is_enforced: enforced }: Constraint): boolean =>
  enforced !== false && (contype === 'CONSTR_CHECK' || (contype === 'CONSTR_FOREIGN' && hasDefault(column)))

export const constraintNotValid: StatementRule = (node, context) =>
  existingCommands(node, context).flatMap(({ table, command }) => {
    const [column, constraint] = [columnOf(command), constraintOf(command)]
    if (command.subtype === 'AT_AddColumn' && column)
      return constraintsOf(column)
        .filter((one) => isCheckedWithColumn(column, one))
        .map((one) => notValid(table, one))
    if (command.subtype !== 'AT_AddConstraint' || constraint?.contype === undefined) return []
    const checked = CHECKED[constraint.contype] !== undefined && constraint.is_enforced !== false
    return checked && !constraint.skip_validation ? [notValid(table, constraint)] : []
  })

/** The lock of ADD CONSTRAINT is held to the transaction's end, so that VALIDATE in the same one reads under it. */
export const validateInSameTransaction: StatementRule = (node, context) =>
  existingCommands(node, context).flatMap(({ table, command: { subtype, name = '' } }) => {
    const shown = sqlName(name)
    const added = context.memory.tables.get(tableKey(table))?.constraints.get(name)
    if (subtype !== 'AT_ValidateConstraint' || added?.addedBy !== context.number || !oneTransaction(context)) return []
    return [
      {
        rule: 'validate-in-same-transaction' as const,
        message: `${shown} is validated in the transaction that added it: the lock of ADD CONSTRAINT is held while all of ${shownTable(table)} is read`,
        fix: `put ALTER TABLE ${shownTable(table)} VALIDATE CONSTRAINT ${shown} into the next file`,
        lock: { table: tableKey(table), blocks: 'writes' as const, work: 'scan' as const },
      },
    ]
  })

const oneTransaction = ({ file, statements }: RuleContext): boolean =>
  runsInOneTransaction({ file, statements: statements as Statement[], warnings: [] })

export const uniqueWithoutIndex: StatementRule = (node, context) =>
  existingCommands(node, context).flatMap(({ table, command }) => {
    const column = command.subtype === 'AT_AddColumn' ? columnOf(command) : undefined
    const added = command.subtype === 'AT_AddConstraint' ? constraintOf(command) : undefined
    const all = column ? constraintsOf(column) : added ? [added] : []
    return all
      .filter(({ contype, indexname }) => WITH_INDEX[contype!] !== undefined && indexname === undefined)
      .map((one) => uniqueDraft(table, one))
  })

function uniqueDraft(table: RangeVar, { contype, conname: given = '' }: Constraint): Draft {
  const conname = sqlName(given)
  const [kind, name] = [WITH_INDEX[contype!]!, shownTable(table)]
  const fix =
    contype === 'CONSTR_EXCLUSION'
      ? 'an exclusion constraint cannot be added concurrently: do it when nobody works, or in a new table'
      : `CREATE UNIQUE INDEX CONCURRENTLY in a file of its own, then ALTER TABLE ${name} ADD CONSTRAINT ${conname || '...'} ${kind} USING INDEX ...`
  return {
    rule: 'unique-without-index',
    message: `${kind} ${conname} builds its index on ${name} while everything on the table waits`.replace('  ', ' '),
    fix,
    lock: { table: tableKey(table), blocks: 'everything', work: 'index' },
  }
}

/** SET NOT NULL reads no row where a validated CHECK proves it already. */
export const notNullWithoutCheck: StatementRule = (node, context) => {
  const commands = existingCommands(node, context)
  return commands.flatMap(({ table, command: { subtype, name = '' } }) => {
    if (subtype !== 'AT_SetNotNull' || knownNotNull(context.memory, table, name)) return []
    if (factsOf(context.known, table)?.notNull.has(name)) return []
    const [shown, check] = [shownTable(table), sqlName(`${table.relname}_${name}_not_null`)]
    return [
      {
        rule: 'not-null-without-check' as const,
        message: `SET NOT NULL reads every row of ${shown} while everything on it waits`,
        fix: `first ALTER TABLE ${shown} ADD CONSTRAINT ${check} CHECK (${sqlName(name)} IS NOT NULL) NOT VALID; in the next file VALIDATE CONSTRAINT ${check}; then SET NOT NULL, which reads nothing, and DROP CONSTRAINT ${check}`,
        lock: { table: tableKey(table), blocks: 'everything' as const, work: 'scan' as const },
      },
    ]
  })
}

const GIVES_VALUES = ['CONSTR_IDENTITY', 'CONSTR_GENERATED']
const SERIAL = /^(?:small|big)?serial[248]?$/

export const requiredColumn: StatementRule = (node, context) =>
  existingCommands(node, context).flatMap(({ table, command }) => {
    const column = command.subtype === 'AT_AddColumn' ? columnOf(command) : undefined
    const types = constraintsOf(column ?? {}).map(({ contype }) => contype as string)
    const required = types.some((type) => type === 'CONSTR_NOTNULL' || type === 'CONSTR_PRIMARY')
    const filled =
      hasDefault(column ?? {}) || types.some((type) => GIVES_VALUES.includes(type)) || SERIAL.test(typeOf(column))
    if (!required || filled) return []
    const [name, shown] = [sqlName(column?.colname ?? ''), shownTable(table)]
    return [
      {
        rule: 'required-column' as const,
        message: `ADD COLUMN ${name} NOT NULL without a default fails where ${shown} has a row`,
        fix: `give it a constant DEFAULT, or add it without NOT NULL, fill it in steps, and set it NOT NULL later`,
      },
    ]
  })

const typeOf = (column: ColumnDef | undefined): string => strings(column?.typeName?.names).at(-1) ?? ''
