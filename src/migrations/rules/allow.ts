// `-- pg-runbook: allow <rule> because <reason>`: one comment line that lets a finding pass, with the reason for whoever reads the file
// later. It counts for the statement it stands in or beside, or else for the next one; before the first statement, with an empty line
// after it, for the whole file. Findings about the file as a whole are allowed anywhere in it. Never inside a string or a body.
import { loadParser } from '../../postgres/load-parser.js'
import type { MigrationFile } from '../migration-text.js'
import { nearNames } from '../../near-names.js'
import { byteReader } from '../source-position.js'
import type { Statement } from '../statement.js'
import type { Draft } from './finding.js'
import { RULE_IDS, type RuleId, isRule } from './rules.js'

export interface Allowance {
  rules: RuleId[]
  reason: string
  line: number
  column: number
  /** Lines of findings that it is for, from 1; all lines where it is for the whole file. */
  from: number
  to: number
}

const MENTION = /--\s*pg-runbook\s*:/i
const COMMENT = /^--\s*pg-runbook\s*:\s*(.*)$/is
const FORM = /^allow\s+(.+?)(?:\s+because\b\s*(.*))?$/is
const NEVER: ReadonlySet<RuleId> = new Set(['bad-allow', 'unused-allow', 'bad-file', 'syntax-error'])

export interface Allowances {
  allowances: Allowance[]
  /** Of rule `bad-allow`. */
  bad: Draft[]
}

const lineCount = (text: string): number => text.split('\n').length - 1
const endLine = ({ line, sql }: Statement): number => line + lineCount(sql)

/** The lines that a comment on `line` is for. */
function reach(
  line: number,
  statements: readonly Statement[],
  lines: readonly string[],
): Pick<Allowance, 'from' | 'to'> {
  const beside = statements.find((one) => one.line <= line && line <= endLine(one))
  const next = beside ?? statements.find((one) => one.line > line)
  if (next === undefined) return { from: line, to: line }
  let after = line
  while (/^\s*--/.test(lines[after - 1] ?? '')) after++
  const isHead =
    beside === undefined && next.index === 0 && after <= lines.length && (lines[after - 1] ?? '').trim() === ''
  return isHead ? { from: 1, to: lines.length } : { from: next.line, to: endLine(next) }
}

function problemOf(rules: readonly string[], reason: string | undefined): string | undefined {
  const unknown = rules.filter((rule) => !isRule(rule))
  if (unknown.length > 0) {
    const near = unknown.flatMap((rule) => nearNames(rule, RULE_IDS))
    return `there is no rule ${unknown.join(', ')}${near.length > 0 ? `; did you mean ${near.join(' or ')}?` : ''}`
  }
  const never = rules.filter((rule) => NEVER.has(rule as RuleId))
  if (never.length > 0) return `${never.join(', ')} cannot be allowed`
  return reason === undefined || reason.trim() === '' ? 'it gives no reason' : undefined
}

/** Every comment of the file; of a file that cannot be scanned none. */
async function comments(text: string): Promise<{ text: string; start: number }[]> {
  if (!MENTION.test(text)) return []
  try {
    const { tokens } = await (await loadParser()).scan(text)
    const bytes = Buffer.from(text)
    return tokens
      .filter(({ tokenName }) => tokenName === 'SQL_COMMENT')
      .map(({ start, end }) => ({ text: bytes.toString('utf8', start, end).trimEnd(), start }))
  } catch {
    return []
  }
}

export async function readAllowances(file: MigrationFile, statements: readonly Statement[]): Promise<Allowances> {
  const found: Allowances = { allowances: [], bad: [] }
  const all = await comments(file.text)
  if (all.length === 0) return found
  const { at } = byteReader(file.text)
  const lines = file.text.split('\n')
  for (const { text, start } of all) {
    const said = COMMENT.exec(text)?.[1]
    if (said === undefined) continue
    const [, names = '', reason] = FORM.exec(said.trim()) ?? []
    const rules = names.split(/\s*,\s*|\s+/).filter(Boolean)
    const place = at(start)
    const problem = rules.length === 0 ? 'it is not `allow <rule> because <reason>`' : problemOf(rules, reason)
    if (problem === undefined)
      found.allowances.push({
        rules: rules as RuleId[],
        reason: reason!.trim(),
        ...place,
        ...reach(place.line, statements, lines),
      })
    else found.bad.push(badAllow(problem, place))
  }
  return found
}

const badAllow = (problem: string, at: { line: number; column: number }): Draft => ({
  rule: 'bad-allow',
  message: `this comment allows nothing: ${problem}`,
  fix: 'write -- pg-runbook: allow <rule> because <reason>; the rules are in docs/rules',
  at,
})
