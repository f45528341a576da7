// One file against every rule that looks at a file. What its comments allow passes; a comment that allows nothing is told.
import type { Node } from 'libpg-query'
import type { MigrationFile } from '../migration-text.js'
import { type Examined, type Refusal } from '../examine.js'
import type { Position } from '../source-position.js'
import type { Statement } from '../statement.js'
import { type Allowance, readAllowances } from './allow.js'
import { typeChanges, volatileDefault } from './columns.js'
import {
  constraintNotValid,
  notNullWithoutCheck,
  requiredColumn,
  uniqueWithoutIndex,
  validateInSameTransaction,
} from './constraints.js'
import { environmentValues, passwordInFile } from './environment-values.js'
import type { Draft, RuleFinding } from './finding.js'
import { concurrentlyInTransaction, dropIndexNotConcurrent, indexNotConcurrent, notOneTransaction } from './indexes.js'
import { enumValueUsed, lockTimeoutOff, tableRewrite } from './locks.js'
import { destructive, noWhere, rename } from './losses.js'
import { longNames, timestampedName } from './names.js'
import { rowSecurityOff } from './row-security.js'
import type { FileRule, RuleContext, StatementRule } from './rule-context.js'
import { RULES, type RuleId } from './rules.js'
import { remember } from './schema-memory.js'
import { tableKey } from './tree.js'
import { mixedSchemaAndData, notIdempotent, rollbackInComments, tooMuchAtOnce } from './whole-file-rules.js'

/** Asked of the SQL in DO blocks too. */
const STATEMENT_RULES: readonly StatementRule[] = [
  indexNotConcurrent,
  dropIndexNotConcurrent,
  constraintNotValid,
  validateInSameTransaction,
  uniqueWithoutIndex,
  notNullWithoutCheck,
  requiredColumn,
  volatileDefault,
  typeChanges,
  destructive,
  noWhere,
  rename,
  rowSecurityOff,
  tableRewrite,
  enumValueUsed,
  lockTimeoutOff,
  passwordInFile,
]

/** Asked after all statements, with the memory of the whole file. */
const FILE_RULES: readonly FileRule[] = [
  timestampedName,
  concurrentlyInTransaction,
  notOneTransaction,
  tooMuchAtOnce,
  mixedSchemaAndData,
  notIdempotent,
]

/** Findings about the file, whatever line they are told on. */
const OF_WHOLE_FILE: ReadonlySet<RuleId> = new Set([
  ...(['timestamped-name', 'rollback-missing', 'not-one-transaction', 'too-much-at-once'] as const),
  ...(['mixed-schema-and-data', 'not-idempotent', 'out-of-order', 'duplicate-version', 'edited-file'] as const),
])

const REFUSED: Record<Refusal['kind'], { rule: RuleId; fix: string }> = {
  syntax: { rule: 'syntax-error', fix: 'correct the line' },
  'psql-command': { rule: 'meta-command', fix: 'write it in SQL' },
  'transaction-command': { rule: 'transaction-command', fix: 'take it out' },
  'begin-commit': { rule: 'begin-commit', fix: 'take BEGIN and COMMIT out' },
  'not-allowed': { rule: 'refused-statement', fix: 'take it out of the file' },
}

/** PostgreSQL refuses the second BEGIN; of a pair only the first is told. */
function refused(refusals: readonly Refusal[]): Draft[] {
  const [pair] = refusals.filter(({ kind }) => kind === 'begin-commit')
  const told = refusals.filter((one) => one.kind !== 'begin-commit' || one === pair)
  return told.map(({ kind, message, line, column }) => ({
    ...REFUSED[kind],
    message:
      kind === 'begin-commit' ? 'BEGIN and COMMIT are left out: the file runs in one transaction anyway' : message,
    at: { line, column },
  }))
}

/**
 * A file is checked with what the files before it made; `context.memory` is what this one leaves.
 * @param others what was found about it elsewhere, which its comments may allow too
 */
export async function checkFile(
  examined: Examined,
  context: RuleContext,
  others: readonly Draft[] = [],
): Promise<RuleFinding[]> {
  const { file } = context
  const whole = !examined.refusals.some(({ kind }) => kind === 'syntax' || kind === 'psql-command')
  const drafts = [...others, ...refused(examined.refusals)]
  for (const statement of examined.statements) {
    drafts.push(...judged(statement, context, [...STATEMENT_RULES, environmentValues]))
    for (const inner of examined.inCode.get(statement) ?? [])
      drafts.push(...judged(inner, { ...context, at: () => placeOf(inner) }, STATEMENT_RULES))
  }
  for (const rule of FILE_RULES) drafts.push(...rule(context))
  if (whole) drafts.push(...(await longNames(context)))
  if (examined.refusals.length === 0) drafts.push(...(await rollbackInComments(context)))
  return allowed(
    drafts.map((draft) => findingOf(draft, file)),
    file,
    examined.statements,
  )
}

/** The memory is then as the statement leaves it. */
function judged(statement: Statement, context: RuleContext, rules: readonly StatementRule[]): Draft[] {
  const { node } = statement
  const drafts = rules.flatMap((rule) => rule(node, context, statement).map(placed(statement)))
  if (!makesNothing(node, context)) remember(context.memory, node, context.number)
  return drafts
}

/** IF NOT EXISTS of a table that is there: what follows meets the rows that it has. One of that name in another schema is another one. */
function makesNothing(node: Node, { known, memory, number, together }: RuleContext): boolean {
  if (!('CreateStmt' in node) || node.CreateStmt.if_not_exists !== true || !together.has(number)) return false
  const key = tableKey(node.CreateStmt.relation ?? {})
  return known?.tables.has(key) === true && !memory.dropped.has(key)
}

const placeOf = ({ line, column }: Statement): Position => ({ line, column })

const placed =
  (statement: Statement) =>
  (draft: Draft): Draft => ({ at: placeOf(statement), ...draft })

export function findingOf({ at, severity, ...draft }: Draft, file: Pick<MigrationFile, 'path'>): RuleFinding {
  const place = at ?? { line: 1, column: 1 }
  return { ...draft, severity: severity ?? RULES[draft.rule].severity, location: { file: file.path, ...place } }
}

const covers = ({ rules, from, to }: Allowance, { rule, location }: RuleFinding): boolean =>
  rules.includes(rule) && (OF_WHOLE_FILE.has(rule) || (from <= location.line && location.line <= to))

/** Without what is allowed; with what is wrong with the allowing. */
export async function allowed(
  findings: readonly RuleFinding[],
  file: MigrationFile,
  statements: readonly Statement[],
): Promise<RuleFinding[]> {
  const { allowances, bad } = await readAllowances(file, statements)
  if (allowances.length + bad.length === 0) return [...findings]
  const left = findings.filter((finding) => !allowances.some((one) => covers(one, finding)))
  const unused = allowances.flatMap((one) => {
    const idle = one.rules.filter((rule) => !findings.some((finding) => finding.rule === rule && covers(one, finding)))
    return idle.length === 0 ? [] : [unusedAllow(one, idle)]
  })
  return [...left, ...[...unused, ...bad].map((draft) => findingOf(draft, file))]
}

const unusedAllow = ({ line, column }: Allowance, rules: readonly string[]): Draft => ({
  rule: 'unused-allow',
  message: `there is no finding of ${rules.join(', ')} here that this comment could allow`,
  fix: 'take the comment out, or put it on the line before the statement that it is for',
  at: { line, column },
})
